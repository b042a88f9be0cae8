package dev.repotickets.core.store.disk;

import java.nio.file.Path;

/// Where the three roots of one worktree's store are. All are real paths: links in them were
/// followed, and judged, by whoever resolved them.
///
/// `state` and `common` may be the same folder, as they are in a clone's main worktree.
public record StateFolders(Path content, Path state, Path common) {

    Path of(StoreRoot root) {
        return switch (root) {
            case CONTENT -> content;
            case STATE -> state;
            case COMMON -> common;
        };
    }
}
