package dev.repotickets.core.report.flow;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.TicketPast;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How old the work is that was begun and is not ended, the oldest first, beside how long such work
/// took before.
///
/// Source: Vacanti 2015, chapter "Pulling the Right Work": an item older than the 85th percentile
/// of the cycle time is one that the team said would hardly ever come.
public record Ageing(List<Item> items, Optional<Spread> usual) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public Ageing {
        items = List.copyOf(items);
    }

    /// @param days since work on it began first
    /// @param passed the highest of 50, 75, 85 and 95 whose percentile of the cycle time it has
    ///   passed; 0 where it has passed none, or none is known
    public record Item(
            String id, String title, String status, String assignee, double days, int passed) {}

    /// @param usual the cycle times so far
    public static Ageing of(Collection<TicketPast> tickets, Optional<Spread> usual, Instant now) {
        List<Item> items =
                tickets.stream()
                        .filter(it -> it.spans().getLast().category() == StatusCategory.ACTIVE)
                        .map(it -> item(it, usual, now))
                        .sorted(
                                Comparator.comparingDouble(Item::days)
                                        .reversed()
                                        .thenComparing(Item::id))
                        .toList();
        return new Ageing(items, usual);
    }

    /// How many are older than 85 of 100 were when they were done.
    public long late() {
        return items.stream().filter(it -> it.passed() >= 85).count();
    }

    private static Item item(TicketPast past, Optional<Spread> usual, Instant now) {
        Instant begun = past.startedAt().orElse(past.ticket().createdAt());
        double days = Math.max(0, Duration.between(begun, now).toMillis()) / DAY;
        return new Item(
                past.ticket().key(),
                past.ticket().title(),
                past.ticket().status(),
                past.ticket().assignee().orElse(""),
                days,
                usual.map(it -> passed(it, days)).orElse(0));
    }

    private static int passed(Spread usual, double days) {
        if (days > usual.p95()) {
            return 95;
        } else if (days > usual.p85()) {
            return 85;
        } else if (days > usual.p75()) {
            return 75;
        }
        return days > usual.p50() ? 50 : 0;
    }
}
