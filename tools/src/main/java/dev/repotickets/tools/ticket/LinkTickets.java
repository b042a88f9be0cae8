package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.List;

/// `ticket link`
public final class LinkTickets {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("ticket", "link"),
                    "Link two tickets",
                    "Link two tickets. Rejects cycles and shows the path.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"from\":\"AUTH-3\",\"to\":\"AUTH-7\",\"type\":\"blocks\"}",
                    LinkTickets::run);

    public record Input(
            TicketReference from, TicketReference to, @Doc("from TYPE to") LinkType type) {}

    private LinkTickets() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Ticket from = Tickets.find(tx, input.from());
        Ticket to = Tickets.find(tx, input.to());
        if (from.id().equals(to.id())) {
            throw new Problem.Cycle(from.id() + " cannot be linked to itself", "Name two tickets.")
                    .toException();
        }
        Cycles.refuse(input.type(), from.id(), to.id(), tx);
        boolean onFrom = Links.liesOnFrom(input.type());
        Ticket holder = onFrom ? from : to;
        TicketId other = onFrom ? to.id() : from.id();
        if (holder.links().others(input.type()).contains(other)) {
            return Ref.to(holder.key(), Tickets.revision(tx, holder), List.of());
        }
        Ticket linked = tx.apply(holder.link(input.type(), other, call.actor(), call.now()));
        return Ref.to(holder.key(), Tickets.revision(tx, linked), List.of("links"));
    }
}
