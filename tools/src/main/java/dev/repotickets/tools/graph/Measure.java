package dev.repotickets.tools.graph;

import dev.repotickets.core.ticket.Ticket;
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
    static Measure of(List<Ticket> tickets) {
        if (tickets.stream().allMatch(it -> it.plan().estimatedHours().isPresent())) {
            return HOURS;
        }
        return tickets.stream().allMatch(it -> it.plan().storyPoints().isPresent())
                ? POINTS
                : TICKETS;
    }

    String unit() {
        return unit;
    }

    double of(Ticket ticket) {
        return switch (this) {
            case HOURS -> ticket.plan().estimatedHours().orElse(0.0);
            case POINTS -> ticket.plan().storyPoints().orElse(0);
            case TICKETS -> 1;
        };
    }
}
