package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// `ticket batch_delete`
public final class BatchDelete {
    public static final Tool<Input, Deleted> TOOL =
            Tool.writing(
                    new ToolName("ticket", "batch_delete"),
                    "Delete many tickets",
                    "Delete many tickets, all or none; ticket_restore undoes it.",
                    Effect.DESTROYS,
                    Input.class,
                    Deleted.class,
                    "{\"ids\":[\"AUTH-12\",\"AUTH-13\"],\"dry_run\":true}",
                    BatchDelete::run);

    public record Input(@Present List<TicketReference> ids, Optional<Boolean> dryRun) {}

    public record Deleted(
            @Present List<String> ids,
            boolean deleted,
            @Doc("Tickets that pointed at them") List<String> unlinked,
            @Doc("The call that brings them back") String undo) {}

    private BatchDelete() {}

    private static Deleted run(Input input, Call call, Writer tx) {
        if (input.ids().isEmpty()) {
            throw new Problem.InvalidArgument("ids", "ids is empty").toException();
        }
        List<Ticket> tickets =
                input.ids().stream().distinct().map(id -> Tickets.exactly(tx, id)).toList();
        List<String> ids = tickets.stream().map(Ticket::key).toList();
        var unlinked = new TreeSet<String>();
        tickets.forEach(ticket -> unlinked.addAll(Pointers.to(ticket, tx)));
        unlinked.removeAll(ids);
        boolean dryRun = input.dryRun().orElse(false);
        if (!dryRun) {
            tickets.forEach(ticket -> tx.apply(ticket.delete(call.actor(), call.now())));
        }
        String list = Json.write(new Node.Items(ids.stream().map(Node::text).toList()));
        String undo = dryRun ? "" : "ticket_restore {\"ids\":" + list + "}";
        return new Deleted(ids, !dryRun, List.copyOf(unlinked), undo);
    }
}
