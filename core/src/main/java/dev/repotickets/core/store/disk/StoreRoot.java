package dev.repotickets.core.store.disk;

import java.util.Arrays;
import java.util.Optional;

/// The three folders in which a store keeps files.
public enum StoreRoot {
    /// The `.tickets` folder: what people read, commit and merge.
    CONTENT('c'),
    /// This worktree's own coordination: lock, write-ahead log, parked files, idempotency records.
    STATE('s'),
    /// Coordination that all worktrees of a clone share: id counters, claims, leases.
    COMMON('m');

    private final byte mark;

    StoreRoot(char mark) {
        this.mark = (byte) mark;
    }

    /// How the log names it. These never change.
    byte mark() {
        return mark;
    }

    static Optional<StoreRoot> marked(byte mark) {
        return Arrays.stream(values()).filter(root -> root.mark == mark).findFirst();
    }
}
