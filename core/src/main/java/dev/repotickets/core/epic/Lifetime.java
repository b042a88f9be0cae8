package dev.repotickets.core.epic;

import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Optional;

/// When an epic was made, and whether it was deleted: a deleted one stays as a tombstone.
public record Lifetime(Instant createdAt, Optional<Instant> deletedAt, Optional<String> deletedBy)
        implements Part {}
