package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;

/// `ticket restore`
public final class RestoreTickets {
    public static final Tool<Input, Restored> TOOL =
            Tool.writing(
                    new ToolName("ticket", "restore"),
                    "Undo a delete",
                    "Bring deleted tickets back, with all that they held and their links.",
                    Effect.SETS,
                    Input.class,
                    Restored.class,
                    "{\"ids\":[\"AUTH-12\"]}",
                    RestoreTickets::run);

    public record Input(@Present List<TicketReference> ids) {}

    public record Restored(
            @Present List<String> restored, @Doc("Were not deleted") List<String> already) {}

    private RestoreTickets() {}

    private static Restored run(Input input, Call call, Writer tx) {
        if (input.ids().isEmpty()) {
            throw new Problem.InvalidArgument("ids", "ids is empty").toException();
        }
        var restored = new ArrayList<String>();
        var already = new ArrayList<String>();
        for (TicketReference reference : input.ids()) {
            Ticket ticket = Tickets.evenDeleted(tx, reference);
            if (ticket.isDeleted()) {
                tx.apply(ticket.restore(call.actor(), call.now()));
                restored.add(ticket.key());
            } else {
                already.add(ticket.key());
            }
        }
        return new Restored(restored, already);
    }
}
