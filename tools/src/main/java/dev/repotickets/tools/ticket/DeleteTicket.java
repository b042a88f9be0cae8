package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `ticket delete`
///
/// The ticket becomes a tombstone. Links of others to it stay in their files, where nothing shows
/// them, so that a restore brings everything back.
public final class DeleteTicket {
    public static final Tool<Input, Deleted> TOOL =
            Tool.writing(
                    new ToolName("ticket", "delete"),
                    "Delete a ticket",
                    "Delete a ticket and unlink it everywhere; ticket_restore undoes it. Prefer"
                            + " ticket_close.",
                    Effect.DESTROYS,
                    Input.class,
                    Deleted.class,
                    "{\"id\":\"AUTH-12\",\"dry_run\":true}",
                    DeleteTicket::run);

    public record Input(TicketReference id, Optional<Boolean> dryRun) {}

    public record Deleted(
            String id,
            boolean deleted,
            @Doc("Tickets that pointed at it") List<String> unlinked,
            @Doc("The call that brings it back") String undo) {}

    private DeleteTicket() {}

    private static Deleted run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.exactly(tx, input.id());
        List<String> unlinked = Pointers.to(ticket, tx);
        boolean dryRun = input.dryRun().orElse(false);
        if (!dryRun) {
            tx.apply(ticket.delete(call.actor(), call.now()));
        }
        return new Deleted(
                ticket.key(),
                !dryRun,
                unlinked,
                dryRun ? "" : "ticket_restore {\"ids\":[\"" + ticket.key() + "\"]}");
    }
}
