package dev.repotickets.core.task;

import java.util.EnumSet;
import java.util.Set;

/// Where a task stands. These words are the same in every workspace.
public enum TaskStatus {
    /// Nobody has it yet.
    QUEUED,
    /// Somebody has it and has not begun.
    ASSIGNED,
    IN_PROGRESS,
    /// Begun and laid aside: its agent keeps it, its lease does not end, its time stands still.
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// Where it may go from here.
    public Set<TaskStatus> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(ASSIGNED, IN_PROGRESS, CANCELLED);
            case ASSIGNED -> EnumSet.of(QUEUED, IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(QUEUED, PAUSED, COMPLETED, FAILED, CANCELLED);
            case PAUSED -> EnumSet.of(QUEUED, IN_PROGRESS, FAILED, CANCELLED);
            case COMPLETED, FAILED, CANCELLED -> EnumSet.noneOf(TaskStatus.class);
        };
    }

    /// True where nothing more is to be done.
    public boolean isEnded() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /// True where somebody has begun it and not ended it.
    public boolean isBegun() {
        return this == IN_PROGRESS || this == PAUSED;
    }

    /// True where it counts against what its agent can do at once.
    public boolean isHeld() {
        return this == ASSIGNED || isBegun();
    }
}
