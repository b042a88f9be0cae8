package dev.repotickets.core.report.flow;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.Span;
import dev.repotickets.core.report.history.TicketPast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Map<StatusCategory, int[]> steps = new EnumMap<>(StatusCategory.class);
        for (TicketPast past : tickets) {
            Optional<StatusCategory> before = Optional.empty();
            for (Span span : past.spans()) {
                int day = place(window, window.dayOf(span.from()));
                before.ifPresent(it -> steps(steps, it, window)[day]--);
                steps(steps, span.category(), window)[day]++;
                before = Optional.of(span.category());
            }
        }
        int[] open = sums(steps, StatusCategory.OPEN, window);
        int[] active = sums(steps, StatusCategory.ACTIVE, window);
        int[] done = sums(steps, StatusCategory.DONE, window);
        int[] dropped = sums(steps, StatusCategory.DROPPED, window);
        var days = new ArrayList<Day>();
        for (int i = 0; i < window.length(); i++) {
            LocalDate day = window.from().plusDays(i);
            days.add(new Day(day, open[i], active[i], done[i], dropped[i]));
        }
        return new CumulativeFlow(days);
    }

    /// By how many a category grew on each day.
    private static int[] steps(
            Map<StatusCategory, int[]> steps, StatusCategory category, Window window) {
        return steps.computeIfAbsent(category, _ -> new int[window.length() + 1]);
    }

    private static int[] sums(
            Map<StatusCategory, int[]> steps, StatusCategory category, Window window) {
        int[] sums = steps(steps, category, window);
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums;
    }

    /// What was before the window counts from its first day; what comes after it, never.
    private static int place(Window window, LocalDate day) {
        long place = ChronoUnit.DAYS.between(window.from(), day);
        return Math.clamp(place, 0, window.length());
    }
}
