package dev.repotickets.core.report.planning;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.report.Count;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Whether there is enough prepared work, and how much of the rest is old.
///
/// Source: Roman Pichler, "Agile Product Management with Scrum", 2010 (a backlog that is "DEEP":
/// detailed, estimated, emergent, prioritised); that about two sprints of ready work is enough is
/// Kenneth S. Rubin, "Essential Scrum", 2012, chapter "Product Backlog".
///
/// @param byStatus every status, those with no item included
/// @param waiting items that nobody has begun
/// @param ready waiting ones that could be taken into a sprint
/// @param groomed waiting ones that are groomed or ready
/// @param unestimated waiting ones without story points
/// @param stale waiting ones that nobody wrote on for 60 days
/// @param readyPoints story points of the ready ones
/// @param readyWeeks how long the ready ones last at the present velocity, to one decimal; nothing
///   where that is not known or 0
public record BacklogHealth(
        List<Count> byStatus,
        int waiting,
        int ready,
        int groomed,
        int unestimated,
        int stale,
        int readyPoints,
        OptionalDouble readyWeeks) {
    /// After how many days without a word an item is stale.
    public static final int STALE_DAYS = 60;

    public BacklogHealth {
        byStatus = List.copyOf(byStatus);
    }

    /// @param items those that are not deleted, with the status that their tickets give them
    /// @param isReady by [dev.repotickets.core.backlog.Readiness]
    /// @param isStale nobody wrote on it for [#STALE_DAYS] days
    public static BacklogHealth of(
            Collection<BacklogItem> items,
            Predicate<BacklogItem> isReady,
            Predicate<BacklogItem> isStale,
            OptionalDouble pointsPerWeek) {
        List<BacklogItem> waiting = items.stream().filter(it -> it.status().isWaiting()).toList();
        List<BacklogItem> ready = waiting.stream().filter(isReady).toList();
        int readyPoints = ready.stream().mapToInt(BacklogItem::points).sum();
        return new BacklogHealth(
                Arrays.stream(BacklogStatus.values()).map(it -> count(it, items)).toList(),
                waiting.size(),
                ready.size(),
                count(waiting, it -> it.status() != BacklogStatus.NEW),
                count(waiting, it -> it.sizing().storyPoints().isEmpty()),
                count(waiting, isStale),
                readyPoints,
                weeks(readyPoints, pointsPerWeek));
    }

    /// True where nobody wrote on it for [#STALE_DAYS] days.
    public static boolean isStale(Reader view, BacklogItem item, Instant now) {
        Instant written =
                view.lastActivity(BacklogItem.KIND, item.key()).orElse(item.lifetime().createdAt());
        return written.plus(Duration.ofDays(STALE_DAYS)).isBefore(now);
    }

    private static OptionalDouble weeks(int points, OptionalDouble perWeek) {
        return perWeek.isEmpty() || perWeek.getAsDouble() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(10 * points / perWeek.getAsDouble()) / 10.0);
    }

    private static Count count(BacklogStatus status, Collection<BacklogItem> items) {
        return new Count(Words.of(status), count(items, it -> it.status() == status));
    }

    private static int count(Collection<BacklogItem> items, Predicate<BacklogItem> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
