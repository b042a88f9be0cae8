package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ItemKind;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Items;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.Optional;

/// `requirement remove`
public final class RemoveRequirement {
    public static final Tool<Input, Removed> TOOL =
            Tool.writing(
                    new ToolName("requirement", "remove"),
                    "Remove a requirement item",
                    "Remove a requirement, story, result or scenario from a ticket. The history"
                            + " keeps its title.",
                    Effect.DESTROYS,
                    Input.class,
                    Removed.class,
                    "{\"ticket_id\":\"AUTH-12\",\"id\":\"9b552b4f\",\"dry_run\":true}",
                    RemoveRequirement::run);

    public record Input(
            TicketReference ticketId,
            @Doc("The item, or the unique beginning of its id") PartId id,
            Optional<Boolean> dryRun) {}

    public record Removed(
            String id,
            String ticketId,
            ItemKind kind,
            String title,
            boolean removed,
            @Doc("Of the ticket; send it as if_rev") Optional<String> rev) {}

    private RemoveRequirement() {}

    private static Removed run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.exactly(tx, input.ticketId());
        Item item = Items.find(ticket, input.id());
        boolean dryRun = input.dryRun().orElse(false);
        if (!dryRun) {
            tx.apply(Adding.requiring(ticket, call).remove(item));
        }
        return new Removed(
                item.id().value(),
                ticket.key(),
                item.kind(),
                item.heading(),
                !dryRun,
                Tickets.revision(tx, ticket));
    }
}
