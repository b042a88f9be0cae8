package dev.repotickets.core.epic;

/// Where an epic stands. Unlike those of tickets, these words are the same in every workspace.
public enum EpicStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    CANCELLED;

    /// True where nothing more is to be done.
    public boolean isEnded() {
        return this == COMPLETED || this == CANCELLED;
    }
}
