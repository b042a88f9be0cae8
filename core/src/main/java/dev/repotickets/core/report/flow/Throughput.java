package dev.repotickets.core.report.flow;

import dev.repotickets.core.report.history.TicketPast;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How much was done in each week of a window, oldest first, weeks with nothing included. Weeks are
/// those of ISO 8601; the first and the last one count only the days inside of the window.
///
/// Source: Vacanti 2015, chapter "Throughput"; points per week are the velocity of teams without
/// sprints (Mike Cohn, "Agile Estimating and Planning", 2005).
public record Throughput(List<Week> weeks) {
    public Throughput {
        weeks = List.copyOf(weeks);
    }

    /// @param monday its first day
    public record Week(LocalDate monday, int tickets, int points) {
        Week and(int more) {
            return new Week(monday, tickets + 1, points + more);
        }
    }

    public static Throughput of(Collection<TicketPast> tickets, Window window) {
        Map<LocalDate, Week> weeks = new TreeMap<>();
        for (LocalDate day : window.days()) {
            LocalDate monday = monday(day);
            weeks.putIfAbsent(monday, new Week(monday, 0, 0));
        }
        for (TicketPast past : tickets) {
            Optional<Instant> done = past.doneAt().filter(window::holds);
            int points = past.ticket().storyPoints().orElse(0);
            done.ifPresent(it ->
                    weeks.computeIfPresent(
                            monday(window.dayOf(it)), (_, week) -> week.and(points)));
        }
        return new Throughput(List.copyOf(weeks.values()));
    }

    /// Tickets in a week, on average over all weeks; 0 without any.
    public double meanTickets() {
        return weeks.stream().mapToInt(Week::tickets).average().orElse(0);
    }

    public double meanPoints() {
        return weeks.stream().mapToInt(Week::points).average().orElse(0);
    }

    /// The first day of the week that a day is in.
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
