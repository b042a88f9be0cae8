package dev.repotickets.core.backlog;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.rank.Rank;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// Where a backlog item belongs: its epic, its sprint, the ticket that it became, and where it
/// stands by hand.
public record Place(
        Optional<EpicId> epicId,
        Optional<SprintId> sprintId,
        Optional<TicketId> ticketId,
        Optional<Rank> rank)
        implements Part {

    Place in(Optional<SprintId> sprint) {
        return new Place(epicId, sprint, ticketId, rank);
    }

    Place at(Optional<Rank> changed) {
        return new Place(epicId, sprintId, ticketId, changed);
    }

    Place became(TicketId ticket) {
        return new Place(epicId, sprintId, Optional.of(ticket), rank);
    }

    Place of(Optional<EpicId> epic) {
        return new Place(epic, sprintId, ticketId, rank);
    }
}
