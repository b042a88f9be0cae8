package dev.repotickets.core.report.flow;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.Span;
import dev.repotickets.core.report.history.TicketPast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How many tickets were open, active, done and dropped at the end of each day of a window.
///
/// Source: David J. Anderson, "Kanban", 2010, chapter "Metrics and Management Reporting"; Vacanti
/// 2015, chapter "Cumulative Flow Diagrams".
public record CumulativeFlow(List<Day> days) {
    public CumulativeFlow {
        days = List.copyOf(days);
    }

    public record Day(LocalDate day, int open, int active, int done, int dropped) {}

    /// Takes time in proportion to the changes of status and the days, not to their product.
    public static CumulativeFlow of(Collection<TicketPast> tickets, Window window) {
        int length = window.length();
        int[][] steps = new int[StatusCategory.values().length][length + 1];
        for (TicketPast past : tickets) {
            Optional<StatusCategory> before = Optional.empty();
            for (Span span : past.spans()) {
                int day = place(window, window.dayOf(span.from()));
                before.ifPresent(it -> steps[it.ordinal()][day]--);
                steps[span.category().ordinal()][day]++;
                before = Optional.of(span.category());
            }
        }
        var days = new ArrayList<Day>();
        int[] now = new int[steps.length];
        for (int i = 0; i < length; i++) {
            for (int category = 0; category < steps.length; category++) {
                now[category] += steps[category][i];
            }
            days.add(
                    new Day(
                            window.from().plusDays(i),
                            now[StatusCategory.OPEN.ordinal()],
                            now[StatusCategory.ACTIVE.ordinal()],
                            now[StatusCategory.DONE.ordinal()],
                            now[StatusCategory.DROPPED.ordinal()]));
        }
        return new CumulativeFlow(days);
    }

    /// What was before the window counts from its first day; what comes after it, never.
    private static int place(Window window, LocalDate day) {
        long place = ChronoUnit.DAYS.between(window.from(), day);
        return Math.clamp(place, 0, window.length());
    }
}
