package dev.repotickets.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Browsers that are signed in. A browser keeps an id that says nothing; the token that was pasted
/// stays here, and is checked again at every request, so that a revoked one ends with the next.
///
/// Sessions end after twelve hours without a request, and with the server. At most 1,000 are kept;
/// the one that was not used for the longest time goes first. Its state is behind one lock.
public final class Sessions {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final int MOST = 1000;
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Bearer bearer;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Session> sessions =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
                    return size() > MOST;
                }
            };

    private record Session(String authorization, Instant until) {}

    /// @param random has to be secure
    public Sessions(Bearer bearer, RandomGenerator random, InstantSource clock) {
        this.bearer = bearer;
        this.random = random;
        this.clock = clock;
    }

    /// A new session for whoever has this token; nothing where it is not good.
    public Optional<String> begin(String token) {
        String authorization = "Bearer " + token;
        if (!(bearer.check(List.of(authorization)) instanceof Authentication.Granted)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        lock.lock();
        try {
            sessions.put(id, new Session(authorization, clock.instant().plus(IDLE)));
        } finally {
            lock.unlock();
        }
        return Optional.of(id);
    }

    /// Whose session it is, as things stand now.
    public Authentication check(String id) {
        Optional<String> authorization = used(id);
        return authorization.isEmpty()
                ? new Authentication.Missing()
                : bearer.check(List.of(authorization.get()));
    }

    public void end(String id) {
        lock.lock();
        try {
            sessions.remove(id);
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> used(String id) {
        if (!SHAPE.matcher(id).matches()) {
            return Optional.empty();
        }
        lock.lock();
        try {
            Instant now = clock.instant();
            Session session = sessions.remove(id);
            if (session == null || !now.isBefore(session.until())) {
                return Optional.empty();
            }
            sessions.put(id, new Session(session.authorization(), now.plus(IDLE)));
            return Optional.of(session.authorization());
        } finally {
            lock.unlock();
        }
    }
}
