package dev.repotickets.tools.ticket;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.find.Tickets;
import java.util.Arrays;
import java.util.List;

/// Which tickets point at another one.
final class Pointers {
    private Pointers() {}

    static List<String> to(Ticket target, Reader view) {
        return Tickets.heads(view).stream()
                .filter(ticket -> pointsAt(ticket, target))
                .map(TicketHead::key)
                .sorted()
                .toList();
    }

    private static boolean pointsAt(TicketHead ticket, Ticket target) {
        return Arrays.stream(LinkType.values())
                .anyMatch(type -> ticket.others(type).contains(target.key()));
    }
}
