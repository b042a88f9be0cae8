package dev.repotickets.tools.ticket;

import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// One page of tickets; the shape is the same for every list.
public record TicketPage(
        @Present List<TicketRow> items,
        int total,
        @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
        Optional<String> hint) {

    static TicketPage of(List<TicketRow> all, Paging paging, Optional<String> hint) {
        Paging.Page<TicketRow> page = paging.page(all);
        return new TicketPage(page.rows(), all.size(), page.nextCursor(), hint);
    }
}
