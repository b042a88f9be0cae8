package dev.repotickets.core.report;

import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.report.flow.Throughput;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What time was spent on, in minutes of the time logs that began in the window; a running timer
/// counts until now. Time is that of the whole log, in the week in which it began.
///
/// @param byWeek by the Monday of each ISO week in which some was spent, oldest first
/// @param byTicket the twenty that took most
/// @param journalHours the hours that journal entries of the window say were spent. They are told
///   beside the logs and never added to them: the same work is often written in both
public record TimeSpent(
        long minutes,
        List<Count> byType,
        List<Count> byPerson,
        List<Week> byWeek,
        List<Count> byTicket,
        double journalHours) {
    private static final int MOST = 20;

    public TimeSpent {
        byType = List.copyOf(byType);
        byPerson = List.copyOf(byPerson);
        byWeek = List.copyOf(byWeek);
        byTicket = List.copyOf(byTicket);
    }

    public record Week(LocalDate monday, int minutes) {}

    /// Reads what lies beside every ticket that was written in the window.
    public static TimeSpent of(Reader view, Stock stock, Instant since) {
        var sums = new Sums(stock, since);
        for (TicketHead ticket : stock.tickets()) {
            // What lies beside it counts as writing on it; a log can say that it began later.
            if (!ticket.updatedAt().isBefore(since)) {
                view.of(Notes.TIME, ticket.key()).forEach(sums::add);
                view.of(Notes.JOURNAL, ticket.key()).forEach(sums::add);
            }
        }
        return sums.result();
    }

    private static final class Sums {
        private final Stock stock;
        private final Instant since;
        private final Map<String, Integer> types = new HashMap<>();
        private final Map<String, Integer> persons = new HashMap<>();
        private final Map<String, Integer> tickets = new HashMap<>();
        private final Map<LocalDate, Integer> weeks = new TreeMap<>();
        private long minutes;
        private double hours;

        private Sums(Stock stock, Instant since) {
            this.stock = stock;
            this.since = since;
        }

        private void add(TimeLog log) {
            if (log.startTime().isBefore(since)) {
                return;
            }
            int spent = log.minutes(stock.now());
            LocalDate day = LocalDate.ofInstant(log.startTime(), stock.zone());
            minutes += spent;
            types.merge(Words.of(log.entryType()), spent, Integer::sum);
            persons.merge(log.author(), spent, Integer::sum);
            tickets.merge(log.owner(), spent, Integer::sum);
            weeks.merge(Throughput.monday(day), spent, Integer::sum);
        }

        private void add(JournalEntry entry) {
            if (!entry.createdAt().isBefore(since)) {
                hours += entry.progress().effortSpentHours().orElse(0.0);
            }
        }

        private TimeSpent result() {
            return new TimeSpent(
                    minutes,
                    Count.most(types, Integer.MAX_VALUE),
                    Count.most(persons, Integer.MAX_VALUE),
                    weeks.entrySet().stream()
                            .map(it -> new Week(it.getKey(), it.getValue()))
                            .toList(),
                    Count.most(tickets, MOST),
                    hours);
        }
    }
}
