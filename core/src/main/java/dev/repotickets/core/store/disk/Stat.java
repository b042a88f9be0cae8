package dev.repotickets.core.store.disk;

import java.time.Duration;
import java.time.Instant;

/// What the file system knows about a path without opening it. Links are not followed.
///
/// `inode` tells a file from another one that took its name; it is 0 where the system has none.
public record Stat(Type type, long size, Instant modified, long inode) {

    /// Of what changed later only the first change can be known: a second one could leave the same
    /// time on it, where a file system counts in seconds or two of them.
    private static final Duration RACY = Duration.ofSeconds(2);

    public enum Type {
        FILE,
        FOLDER,
        LINK,
        SPECIAL
    }

    /// True where nothing can have changed before `now` that does not show.
    public boolean isSettled(Instant now) {
        return !modified.isAfter(now.minus(RACY));
    }
}
