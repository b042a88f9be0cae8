package dev.repotickets.core.entity;

import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Optional;

/// When something was made, and whether it was deleted: a deleted one stays as a tombstone.
public record Lifetime(Instant createdAt, Optional<Instant> deletedAt, Optional<String> deletedBy)
        implements Part {

    /// Of something that is made at `at`.
    public static Lifetime from(Instant at) {
        return new Lifetime(at, Optional.empty(), Optional.empty());
    }

    public Lifetime deleted(Instant at, String by) {
        return new Lifetime(createdAt, Optional.of(at), Optional.of(by));
    }

    public Lifetime restored() {
        return from(createdAt);
    }

    public boolean isDeleted() {
        return deletedAt.isPresent();
    }
}
