package dev.repotickets.tools.ticket;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.find.Tickets;
import java.util.Arrays;
import java.util.List;

/// Which tickets point at another one.
final class Pointers {
    private Pointers() {}

    static List<String> to(Ticket target, Reader view) {
        return Tickets.all(view).stream()
                .filter(ticket -> pointsAt(ticket, target))
                .map(Ticket::key)
                .toList();
    }

    private static boolean pointsAt(Ticket ticket, Ticket target) {
        return Arrays.stream(LinkType.values())
                .anyMatch(type -> ticket.links().others(type).contains(target.id()));
    }
}
