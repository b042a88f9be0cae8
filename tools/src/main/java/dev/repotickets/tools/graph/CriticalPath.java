package dev.repotickets.tools.graph;

import dev.repotickets.core.id.TicketId;
import java.util.List;

/// A chain of tickets in the order of their work, and its length in `unit`.
public record CriticalPath(List<TicketId> tickets, double length, String unit) {

    public CriticalPath {
        tickets = List.copyOf(tickets);
    }
}
