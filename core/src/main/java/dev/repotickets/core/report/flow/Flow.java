package dev.repotickets.core.report.flow;

import dev.repotickets.core.report.history.TicketPast;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// All that is known of how work flowed in a window, and when what is not ended will be done.
///
/// @param forecast of all tickets that are not ended
public record Flow(
        Window window,
        FlowTime cycle,
        FlowTime lead,
        Throughput throughput,
        CumulativeFlow cumulative,
        Ageing ageing,
        Forecast forecast) {

    public static Flow of(Collection<TicketPast> tickets, Window window, Instant now) {
        FlowTime cycle = FlowTime.cycle(tickets, window);
        long unfinished =
                tickets.stream().filter(it -> !it.spans().getLast().category().isEnded()).count();
        return new Flow(
                window,
                cycle,
                FlowTime.lead(tickets, window),
                Throughput.of(tickets, window),
                CumulativeFlow.of(tickets, window),
                Ageing.of(tickets, cycle.spread(), now),
                Forecast.of((int) unfinished, doneByDay(tickets, window), window.dayOf(now)));
    }

    /// How many tickets were done on each day of a window.
    public static List<Integer> doneByDay(Collection<TicketPast> tickets, Window window) {
        int[] days = new int[window.length()];
        long first = window.from().toEpochDay();
        for (TicketPast past : tickets) {
            past.doneAt()
                    .filter(window::holds)
                    .ifPresent(it -> days[(int) (window.dayOf(it).toEpochDay() - first)]++);
        }
        return Arrays.stream(days).boxed().toList();
    }
}
