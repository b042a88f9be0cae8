package dev.repotickets.tools.time;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The timers of a ticket: each person or agent has at most one that runs.
final class Timers {
    private Timers() {}

    static Optional<TimeLog> running(Reader view, Ticket ticket, String author) {
        return all(view, ticket).stream()
                .filter(log -> log.isRunning() && log.author().equals(author))
                .findFirst();
    }

    static List<TimeLog> all(Reader view, Ticket ticket) {
        return view.of(Notes.TIME, ticket.key());
    }

    /// Hours logged on the ticket in all, running timers included, to two digits.
    static double totalHours(Reader view, Ticket ticket, Instant now) {
        int minutes = all(view, ticket).stream().mapToInt(log -> log.minutes(now)).sum();
        return Math.round(minutes / 60.0 * 100) / 100.0;
    }
}
