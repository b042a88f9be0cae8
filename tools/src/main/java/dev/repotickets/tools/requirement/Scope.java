package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import java.util.List;
import java.util.Optional;

/// Whose requirements are meant: those of one ticket, of an epic's tickets, or of all.
final class Scope {
    private Scope() {}

    static List<Ticket> tickets(
            Reader view, Optional<TicketReference> ticket, Optional<EpicId> epic) {
        if (ticket.isPresent() && epic.isPresent()) {
            throw new Problem.InvalidArgument(
                            "epic_id",
                            "ticket_id and epic_id exclude each other",
                            "Send one of them, or none for the whole project.")
                    .toException();
        }
        if (ticket.isPresent()) {
            return List.of(Tickets.find(view, ticket.get()));
        }
        return epic.isPresent()
                ? Epics.members(view, Epics.find(view, epic.get()).id()).stream()
                        .flatMap(it -> view.find(Ticket.KIND, it.key()).stream())
                        .toList()
                : Tickets.all(view);
    }
}
