package dev.repotickets.core.store.disk;

import java.time.Instant;

/// What the file system knows about a path without opening it. Links are not followed.
///
/// `inode` tells a file from another one that took its name; it is 0 where the system has none.
public record Stat(Type type, long size, Instant modified, long inode) {

    public enum Type {
        FILE,
        FOLDER,
        LINK,
        SPECIAL
    }
}
