package dev.repotickets.tools.epic;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `epic remove_tickets`
///
/// A ticket that is in another epic stays there.
public final class RemoveTickets {
    public static final Tool<Input, Removed> TOOL =
            Tool.writing(
                    new ToolName("epic", "remove_tickets"),
                    "Remove tickets from an epic",
                    "Remove tickets from an epic, all or none; the tickets themselves stay.",
                    Effect.SETS,
                    Input.class,
                    Removed.class,
                    "{\"id\":\"USER-1\",\"ticket_ids\":[\"AUTH-12\"]}",
                    RemoveTickets::run);

    public record Input(EpicId id, @Present List<TicketReference> ticketIds) {}

    public record Removed(
            String id,
            @Present List<String> removed,
            @Doc("Were not in it") List<String> already) {}

    private RemoveTickets() {}

    private static Removed run(Input input, Call call, Writer tx) {
        Epic epic = Epics.find(tx, input.id());
        if (input.ticketIds().isEmpty()) {
            throw new Problem.InvalidArgument("ticket_ids", "ticket_ids is empty").toException();
        }
        var removed = new ArrayList<String>();
        var already = new ArrayList<String>();
        for (Ticket ticket :
                input.ticketIds().stream().map(it -> Tickets.find(tx, it)).distinct().toList()) {
            if (ticket.plan().epicId().equals(Optional.of(epic.id()))) {
                tx.apply(ticket.moveTo(Optional.empty(), call.actor(), call.now()));
                removed.add(ticket.key());
            } else {
                already.add(ticket.key());
            }
        }
        return new Removed(epic.key(), removed, already);
    }
}
