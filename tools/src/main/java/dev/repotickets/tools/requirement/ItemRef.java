package dev.repotickets.tools.requirement;

import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// What a write to one item answers: its id, and the ticket that holds it with its new revision.
public record ItemRef(
        String id,
        String ticketId,
        @Doc("Of the ticket; send it as if_rev") Optional<String> rev,
        List<String> changed,
        List<String> warnings) {

    static ItemRef to(Item item, Ticket ticket, Writer tx, List<String> warnings) {
        return new ItemRef(
                item.id().value(), ticket.key(), Tickets.revision(tx, ticket), List.of(), warnings);
    }
}
