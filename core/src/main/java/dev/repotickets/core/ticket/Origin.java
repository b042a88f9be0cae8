package dev.repotickets.core.ticket;

import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Optional;

/// Where a ticket comes from, and whether it was deleted: a deleted ticket stays as a tombstone, so
/// that it can be restored, its id is never used again, and a merge never brings it back.
public record Origin(
        Instant createdAt,
        String branch,
        Optional<String> commit,
        Optional<Instant> deletedAt,
        Optional<String> deletedBy)
        implements Part {}
