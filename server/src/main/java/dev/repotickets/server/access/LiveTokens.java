package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.server.log.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The tokens of a server that runs: what the file holds now, so that a token that is revoked ends
/// with the next request. When the file is gone or unsound, no token is good any more; it never
/// turns into a server without tokens. Its state is behind one lock.
public final class LiveTokens {
    private final TokenFile file;
    private final Log log;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Stamp seen;
    private Tokens tokens;

    /// Which file it was; a new one has another key, and a changed one another time or size.
    private record Stamp(@Nullable Object key, long modified, long size) {}

    private LiveTokens(TokenFile file, Tokens tokens, Log log) {
        this.file = file;
        this.tokens = tokens;
        this.log = log;
    }

    /// For a server that starts. A file that is unsound, or without any token, is a
    /// `precondition_failed` which says what to do.
    public static LiveTokens open(TokenFile file, Log log) {
        Tokens tokens = file.read();
        if (tokens.isEmpty()) {
            throw new Problem.PreconditionFailed(
                            "there is no token in " + file.path(),
                            "Make one: tickets token add NAME --scope write")
                    .toException();
        }
        return new LiveTokens(file, tokens, log);
    }

    /// Whose token it is, as things stand now.
    public Optional<Principal> find(String secret) {
        return current().find(secret);
    }

    private Tokens current() {
        lock.lock();
        try {
            Stamp now = stamp();
            if (!now.equals(seen)) {
                seen = now;
                tokens = reread();
            }
            return tokens;
        } finally {
            lock.unlock();
        }
    }

    private Tokens reread() {
        try {
            return file.read();
        } catch (ProblemException e) {
            log.note("no token is good until this is mended: " + e.problem().message());
            return Tokens.none();
        }
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(found.fileKey(), found.lastModifiedTime().toMillis(), found.size());
        } catch (IOException _) {
            return new Stamp(null, 0, 0);
        }
    }
}
