package dev.repotickets.core.workflow;

/// Where a step of a run stands.
public enum StepStatus {
    /// It waits for others.
    PENDING,
    /// It can begin: its task is in the queue or given to somebody, or a person is to decide.
    READY,
    IN_PROGRESS,
    COMPLETED,
    FAILED,
    SKIPPED;

    public boolean isEnded() {
        return this == COMPLETED || this == FAILED || this == SKIPPED;
    }

    /// True where those that wait for it can go on.
    public boolean isSatisfied() {
        return this == COMPLETED || this == SKIPPED;
    }
}
