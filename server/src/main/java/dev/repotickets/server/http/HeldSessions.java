package dev.repotickets.server.http;

import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// The sessions that clients hold, by their ids: 256 random bits, which are no proof of anything
/// without the principal. One that nobody has used for half an hour ends.
final class HeldSessions {
    private static final int MOST = 1000;
    private static final int MOST_OF_ONE = 100;
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final ConcurrentMap<String, HeldSession> byId = new ConcurrentHashMap<>();
    private final McpServer server;
    private final InstantSource clock;
    private final RandomGenerator random;

    HeldSessions(McpServer server, InstantSource clock, RandomGenerator random) {
        this.server = server;
        this.clock = clock;
        this.random = random;
    }

    /// A new one with its id, or nothing where there are too many.
    Optional<Map.Entry<String, HeldSession>> open(Audience audience) {
        sweep();
        makeRoom(audience.principal().name());
        if (byId.size() >= MOST) {
            return Optional.empty();
        }
        byte[] id = new byte[32];
        random.nextBytes(id);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        var mailbox = new Mailbox();
        var held =
                new HeldSession(
                        audience,
                        server.session(audience, mailbox),
                        mailbox,
                        new AtomicReference<>(clock.instant()));
        byId.put(word, held);
        return Optional.of(Map.entry(word, held));
    }

    /// The session of that id, where it is this one's and not too long idle.
    Optional<HeldSession> find(String id, Audience audience) {
        Optional<HeldSession> found =
                Optional.ofNullable(byId.get(id)).filter(it -> it.audience().equals(audience));
        if (found.isPresent() && isIdle(found.get())) {
            end(id);
            return Optional.empty();
        }
        found.ifPresent(it -> it.lastUsed().set(clock.instant()));
        return found;
    }

    int count() {
        return byId.size();
    }

    /// How many streams of sessions are read at present.
    int streams() {
        return byId.values().stream().mapToInt(it -> it.mailbox().readers()).sum();
    }

    void end(String id) {
        HeldSession ended = byId.remove(id);
        if (ended != null) {
            ended.close();
        }
    }

    /// Ends all of them when the server ends.
    void endAll() {
        byId.values().forEach(HeldSession::leave);
        byId.clear();
    }

    /// Nobody with a name takes all the room: its own session that was idle for the longest goes.
    private void makeRoom(String owner) {
        if (owner.isEmpty()) {
            return;
        }
        List<Map.Entry<String, HeldSession>> own =
                byId.entrySet().stream()
                        .filter(it -> it.getValue().audience().principal().name().equals(owner))
                        .sorted(Comparator.comparing(it -> it.getValue().lastUsed().get()))
                        .toList();
        if (own.size() >= MOST_OF_ONE) {
            end(own.getFirst().getKey());
        }
    }

    private void sweep() {
        byId.forEach((id, held) -> {
            if (isIdle(held)) {
                end(id);
            }
        });
    }

    private boolean isIdle(HeldSession held) {
        Instant limit = clock.instant().minus(IDLE);
        return !held.mailbox().isRead() && held.lastUsed().get().isBefore(limit);
    }
}
