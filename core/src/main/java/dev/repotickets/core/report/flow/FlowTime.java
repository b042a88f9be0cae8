package dev.repotickets.core.report.flow;

import dev.repotickets.core.report.history.TicketPast;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How long tickets took that were done in a window, the latest last.
///
/// Source: Daniel S. Vacanti, "Actionable Agile Metrics for Predictability", 2015, chapter "Cycle
/// Time"; there whole days are counted and one is added, here elapsed time is measured, because the
/// work of agents takes minutes.
public record FlowTime(List<Sample> samples, Optional<Spread> spread) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public FlowTime {
        samples = List.copyOf(samples);
    }

    /// One ticket that was done.
    public record Sample(String id, String title, Instant doneAt, double days) {}

    /// From the first beginning of work to the end. Tickets that were done without ever being begun
    /// are left out: nobody knows when the work on them began.
    public static FlowTime cycle(Collection<TicketPast> tickets, Window window) {
        return of(tickets, window, TicketPast::startedAt);
    }

    /// From the creation to the end, of all tickets that were done.
    public static FlowTime lead(Collection<TicketPast> tickets, Window window) {
        return of(tickets, window, it -> Optional.of(it.ticket().createdAt()));
    }

    private static FlowTime of(
            Collection<TicketPast> tickets,
            Window window,
            Function<TicketPast, Optional<Instant>> start) {
        List<Sample> samples =
                tickets.stream()
                        .flatMap(it -> sample(it, window, start).stream())
                        .sorted(Comparator.comparing(Sample::doneAt).thenComparing(Sample::id))
                        .toList();
        return new FlowTime(samples, Spread.of(samples.stream().map(Sample::days).toList()));
    }

    private static Optional<Sample> sample(
            TicketPast past, Window window, Function<TicketPast, Optional<Instant>> start) {
        Optional<Instant> done = past.doneAt().filter(window::holds);
        Optional<Instant> begun = start.apply(past);
        return done.isEmpty() || begun.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sample(
                                past.ticket().key(),
                                past.ticket().title(),
                                done.get(),
                                Math.max(0, Duration.between(begun.get(), done.get()).toMillis())
                                        / DAY));
    }
}
