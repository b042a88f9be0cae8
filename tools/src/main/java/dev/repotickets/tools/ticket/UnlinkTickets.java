package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `ticket unlink`
public final class UnlinkTickets {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("ticket", "unlink"),
                    "Remove a link",
                    "Remove a link.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"from\":\"AUTH-3\",\"to\":\"AUTH-7\",\"type\":\"blocks\"}",
                    UnlinkTickets::run);

    public record Input(
            TicketReference from,
            TicketReference to,
            @Doc("Every type if left out") Optional<LinkType> type) {}

    private UnlinkTickets() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Ticket from = Tickets.find(tx, input.from());
        Ticket to = Tickets.find(tx, input.to());
        List<LinkType> types = input.type().map(List::of).orElse(List.of(LinkType.values()));
        var removed = new ArrayList<String>();
        for (LinkType type : types) {
            boolean onFrom = Links.liesOnFrom(type);
            Ticket holder = Tickets.find(tx, onFrom ? input.from() : input.to());
            Ticket other = onFrom ? to : from;
            if (holder.links().others(type).contains(other.id())) {
                tx.apply(holder.unlink(type, other.id(), call.actor(), call.now()));
                removed.add(Words.of(type));
            }
        }
        if (removed.isEmpty()) {
            throw new Problem.NotFound(
                            "link",
                            from.key() + " -> " + to.key(),
                            "See the links: ticket_get {\"id\":\""
                                    + from.key()
                                    + "\",\"include\":[\"links\"]}")
                    .toException();
        }
        return Ref.to(from.key(), Tickets.revision(tx, from), removed);
    }
}
