package dev.repotickets.core.backlog;

import java.util.Set;

/// Where a backlog item stands. These words are the same in every workspace.
public enum BacklogStatus {
    NEW,
    GROOMED,
    READY,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /// Where somebody may move it from here.
    public Set<BacklogStatus> next() {
        return switch (this) {
            case NEW -> Set.of(GROOMED, READY, CANCELLED);
            case GROOMED -> Set.of(NEW, READY, CANCELLED);
            case READY -> Set.of(NEW, GROOMED, IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> Set.of(READY, DONE, CANCELLED);
            case DONE -> Set.of(IN_PROGRESS);
            case CANCELLED -> Set.of(NEW);
        };
    }

    /// True where nothing more is to be done.
    public boolean isEnded() {
        return this == DONE || this == CANCELLED;
    }

    /// True where nobody has begun it.
    public boolean isWaiting() {
        return this == NEW || this == GROOMED || this == READY;
    }
}
