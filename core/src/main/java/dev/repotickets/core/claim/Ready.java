package dev.repotickets.core.claim;

import dev.repotickets.core.ticket.Ticket;
import java.util.List;

/// A ticket that can be begun now, with the reasons for its place among the others.
public record Ready(Ticket ticket, List<String> why) {

    public Ready {
        why = List.copyOf(why);
    }
}
