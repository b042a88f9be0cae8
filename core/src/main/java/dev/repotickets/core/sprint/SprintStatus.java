package dev.repotickets.core.sprint;

import java.util.Set;

/// Where a sprint stands. These words are the same in every workspace.
public enum SprintStatus {
    PLANNED,
    ACTIVE,
    COMPLETED,
    CANCELLED;

    /// Where it may go from here.
    public Set<SprintStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(ACTIVE, CANCELLED);
            case ACTIVE -> Set.of(COMPLETED, CANCELLED);
            case CANCELLED -> Set.of(PLANNED);
            case COMPLETED -> Set.of();
        };
    }

    /// True where items may still be put into it.
    public boolean isOpen() {
        return this == PLANNED || this == ACTIVE;
    }
}
