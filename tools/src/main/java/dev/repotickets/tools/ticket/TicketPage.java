package dev.repotickets.tools.ticket;

import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.schema.Doc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of tickets; the shape is the same for every list.
public record TicketPage(
        @Present List<TicketRow> items,
        int total,
        @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
        Optional<String> hint) {

    static <H> TicketPage of(
            List<H> all,
            Comparator<H> order,
            Function<H, TicketRow> row,
            Paging paging,
            Optional<String> hint) {
        Paging.Page<TicketRow> page = paging.page(all, order, row);
        return new TicketPage(page.rows(), all.size(), page.nextCursor(), hint);
    }
}
