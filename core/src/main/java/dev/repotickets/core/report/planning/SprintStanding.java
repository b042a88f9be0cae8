package dev.repotickets.core.report.planning;

import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.report.history.FieldPast;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// What a team took on in a sprint and what became of it.
///
/// Source: Ken Schwaber and Mike Beedle, "Agile Software Development with Scrum", 2001 (commitment
/// and completion); scope change after the start as in Alistair Cockburn, "Crystal Clear", 2004.
///
/// @param committed points in it when it started, as it was recorded then; nothing before that
/// @param capacity points that there is room for
/// @param scope what is in it, or was right before it was completed
/// @param added what came into it after the start and is still in it, with the points it has now
/// @param removed what was in it at the start and is not any more, or was cancelled, with the
///   points it had then
/// @param completed what is done; the points of a completed sprint are those recorded then
/// @param completion completed points of the scope
/// @param days how long it is, how many days of it are over or today, how many are left after today
public record SprintStanding(
        SprintId id,
        String name,
        SprintStatus status,
        Optional<Integer> committed,
        Optional<Integer> capacity,
        Work scope,
        Work added,
        Work removed,
        Work completed,
        Rate completion,
        Optional<Days> days) {

    /// A number of items and their points.
    public record Work(int items, int points) {
        static Work of(List<ItemPast> items, ToIntFunction<ItemPast> points) {
            return new Work(items.size(), items.stream().mapToInt(points).sum());
        }
    }

    /// Days, both ends included, as somebody in the zone counts them.
    public record Days(int total, int passed, int left) {
        /// Nothing where the plan names no two days.
        static Optional<Days> of(Sprint sprint, LocalDate today) {
            Optional<LocalDate> from = sprint.dates().startDate();
            Optional<LocalDate> to = sprint.dates().endDate();
            if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
                return Optional.empty();
            }
            int total = between(from.get(), to.get()) + 1;
            int passed = Math.clamp(between(from.get(), today) + 1L, 0, total);
            return Optional.of(new Days(total, passed, total - passed));
        }

        private static int between(LocalDate from, LocalDate to) {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    /// When it became active: as its facts tell; of one that was imported so, the beginning of its
    /// first day; nothing where it never did.
    public static Optional<Instant> startedAt(Reader view, Sprint sprint, ZoneId zone) {
        if (sprint.status() == SprintStatus.PLANNED) {
            return Optional.empty();
        }
        return FieldPast.of(view.facts(Sprint.KIND, sprint.key())).of("status").stream()
                .filter(it -> it.after().equals(Words.of(SprintStatus.ACTIVE)))
                .map(FieldPast.Step::at)
                .reduce((_, last) -> last)
                .or(() -> sprint.dates().startDate().map(it -> it.atStartOfDay(zone).toInstant()));
    }

    /// @param items all that are in it or may have been since it started
    public static SprintStanding of(
            Sprint sprint,
            Optional<Instant> startedAt,
            Collection<ItemPast> items,
            Instant now,
            ZoneId zone) {
        SprintId id = sprint.id();
        // What is not done leaves a sprint in the moment in which that is completed.
        Instant end = sprint.dates().completedAt().map(it -> it.minusNanos(1)).orElse(now);
        List<ItemPast> last = kept(items, it -> it.isIn(id, end));
        List<ItemPast> first =
                startedAt.map(start -> kept(items, it -> it.isIn(id, start))).orElse(last);
        Instant start = startedAt.orElse(end);
        Work scope = Work.of(last, it -> it.pointsAt(end));
        Work done = Work.of(kept(last, it -> isDone(it, sprint, end)), it -> it.pointsAt(end));
        Work completed =
                new Work(done.items(), sprint.points().completedPoints().orElse(done.points()));
        return new SprintStanding(
                id,
                sprint.name(),
                sprint.status(),
                sprint.points().committedPoints(),
                sprint.points().capacity(),
                scope,
                Work.of(kept(last, it -> !it.isIn(id, start)), it -> it.pointsAt(end)),
                Work.of(kept(first, it -> !it.isIn(id, end)), it -> it.pointsAt(start)),
                completed,
                Rate.of(completed.points(), scope.points()),
                Days.of(sprint, LocalDate.ofInstant(now, zone)));
    }

    /// What is done in the very moment in which the sprint is completed stays in it and counts, as
    /// its points do.
    private static boolean isDone(ItemPast item, Sprint sprint, Instant end) {
        return item.statusAt(end) == BacklogStatus.DONE
                || sprint.dates()
                        .completedAt()
                        .filter(it -> item.isIn(sprint.id(), it))
                        .filter(it -> item.statusAt(it) == BacklogStatus.DONE)
                        .isPresent();
    }

    private static List<ItemPast> kept(Collection<ItemPast> items, Predicate<ItemPast> wanted) {
        return items.stream().filter(wanted).toList();
    }
}
