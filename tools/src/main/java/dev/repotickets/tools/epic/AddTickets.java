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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `epic add_tickets`
public final class AddTickets {
    public static final Tool<Input, Added> TOOL =
            Tool.writing(
                    new ToolName("epic", "add_tickets"),
                    "Add tickets to an epic",
                    "Add tickets to an epic, all or none; a ticket leaves the epic that it was in.",
                    Effect.SETS,
                    Input.class,
                    Added.class,
                    "{\"id\":\"USER-1\",\"ticket_ids\":[\"AUTH-12\"]}",
                    AddTickets::run);

    public record Input(EpicId id, @Present List<TicketReference> ticketIds) {}

    public record Added(
            String id,
            @Present List<String> added,
            @Doc("Were in it already") List<String> already,
            @Doc("Those that came out of another epic, with its id") Map<String, String> moved) {}

    private AddTickets() {}

    private static Added run(Input input, Call call, Writer tx) {
        Epic epic = Epics.find(tx, input.id());
        if (input.ticketIds().isEmpty()) {
            throw new Problem.InvalidArgument("ticket_ids", "ticket_ids is empty").toException();
        }
        var added = new ArrayList<String>();
        var already = new ArrayList<String>();
        var moved = new LinkedHashMap<String, String>();
        for (Ticket ticket : tickets(input, tx)) {
            if (ticket.plan().epicId().equals(Optional.of(epic.id()))) {
                already.add(ticket.key());
                continue;
            }
            Epics.shown(tx, ticket).ifPresent(from -> moved.put(ticket.key(), from.value()));
            tx.apply(ticket.moveTo(Optional.of(epic.id()), call.actor(), call.now()));
            added.add(ticket.key());
        }
        return new Added(epic.key(), added, already, moved);
    }

    private static List<Ticket> tickets(Input input, Writer tx) {
        return input.ticketIds().stream().map(it -> Tickets.find(tx, it)).distinct().toList();
    }
}
