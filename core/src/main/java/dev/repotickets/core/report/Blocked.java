package dev.repotickets.core.report;

import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tickets nobody can go on with.
public final class Blocked {
    /// The original's word, and that of the search.
    private static final String STATUS = "blocked";

    private Blocked() {}

    /// Those that are not ended and have the status `blocked`, or wait for another one that is not
    /// ended.
    public static List<TicketHead> of(Stock stock) {
        List<TicketHead> unfinished = stock.unfinished();
        Set<String> keys = unfinished.stream().map(TicketHead::key).collect(Collectors.toSet());
        return unfinished.stream().filter(it -> isMarked(it) || waits(it, keys)).toList();
    }

    /// True where its status says so, whatever it waits for.
    static boolean isMarked(TicketHead ticket) {
        return ticket.status().equals(STATUS);
    }

    private static boolean waits(TicketHead ticket, Set<String> unfinished) {
        return ticket.others(LinkType.BLOCKS).stream().anyMatch(unfinished::contains);
    }
}
