package dev.repotickets.core.store.disk;

/// The three folders in which a store keeps files.
public enum StoreRoot {
    /// The `.tickets` folder: what people read, commit and merge.
    CONTENT,
    /// This worktree's own coordination: lock, write-ahead log, parked files, idempotency records.
    STATE,
    /// Coordination that all worktrees of a clone share: id counters, claims, leases.
    COMMON
}
