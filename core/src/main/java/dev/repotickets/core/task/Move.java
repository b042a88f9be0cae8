package dev.repotickets.core.task;

/// What can happen to a task.
public enum Move {
    ASSIGNED,
    STARTED,
    PAUSED,
    RESUMED,
    COMPLETED,
    FAILED,
    /// Its lease ended before it did.
    LAPSED,
    REQUEUED,
    CANCELLED
}
