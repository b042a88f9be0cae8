package dev.repotickets.core.workflow;

/// Where a run stands.
public enum RunStatus {
    /// Not begun yet, as a person wrote its file; resuming begins it.
    PENDING,
    RUNNING,
    PAUSED,
    COMPLETED,
    /// A step failed, and nothing of the run is in progress any more. It can be resumed.
    FAILED,
    CANCELLED;

    /// True where nothing more can come of it.
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
