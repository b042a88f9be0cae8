package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Readiness;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.Optional;

/// A whole backlog item, with what is derived. The status of one that became a ticket is the
/// ticket's.
public record ItemView(
        BacklogItem item,
        @Doc("The higher, the earlier in the backlog") int score,
        Readiness readiness,
        @Doc("Status of the ticket that it became; \"deleted\" where that is gone")
                Optional<String> ticketStatus,
        @Doc("Send it as if_rev to detect a concurrent edit") String rev,
        Instant updatedAt,
        @Doc("The file holds merge conflict markers; both sides are shown merged")
                Optional<Boolean> conflicted,
        Optional<String> hint) {}
