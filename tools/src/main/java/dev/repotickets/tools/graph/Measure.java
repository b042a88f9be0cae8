package dev.repotickets.tools.graph;

import dev.repotickets.core.ticket.TicketHead;
import java.util.List;

/// How long a ticket takes, in a unit that all of them can be measured in.
enum Measure {
    HOURS("hours"),
    POINTS("points"),
    TICKETS("tickets");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /// Hours where every ticket has an estimate, else points where every one has these, else their
    /// number: a sum over some of them would hide the others.
    static Measure of(List<TicketHead> tickets) {
        if (tickets.stream().allMatch(it -> it.estimatedHours().isPresent())) {
            return HOURS;
        }
        return tickets.stream().allMatch(it -> it.storyPoints().isPresent()) ? POINTS : TICKETS;
    }

    String unit() {
        return unit;
    }

    double of(TicketHead ticket) {
        return switch (this) {
            case HOURS -> ticket.estimatedHours().orElse(0.0);
            case POINTS -> ticket.storyPoints().orElse(0);
            case TICKETS -> 1;
        };
    }
}
