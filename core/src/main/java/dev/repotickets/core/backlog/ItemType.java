package dev.repotickets.core.backlog;

/// What kind of thing is wanted.
public enum ItemType {
    FEATURE,
    STORY,
    BUG,
    TASK,
    SPIKE,
    TECHNICAL_DEBT,
    EPIC;

    /// The usual word for a ticket that does such a thing.
    public String ticketType() {
        return switch (this) {
            case FEATURE, STORY, EPIC -> "feature";
            case BUG -> "bug";
            case TASK, SPIKE -> "task";
            case TECHNICAL_DEBT -> "chore";
        };
    }
}
