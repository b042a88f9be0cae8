package dev.repotickets.core.report.planning;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.sprint.Velocity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was completed in each completed sprint, oldest first, and the velocity by [Velocity].
public record VelocityHistory(List<Completed> sprints, Optional<Velocity> velocity) {
    private static final int LAST = 3;

    public VelocityHistory {
        sprints = List.copyOf(sprints);
    }

    /// @param points as recorded when it was completed
    /// @param items items in it that are done
    /// @param days its planned length, both ends included; nothing where it has no two days
    public record Completed(
            SprintId id,
            String name,
            Instant completedAt,
            Optional<Integer> committed,
            int points,
            int items,
            Optional<Integer> days) {}

    /// @param items the backlog, each with the status that its ticket gives it
    public static VelocityHistory of(Collection<Sprint> all, Collection<BacklogItem> items) {
        Map<SprintId, Integer> done = new HashMap<>();
        items.stream()
                .filter(it -> it.status() == BacklogStatus.DONE)
                .flatMap(it -> it.place().sprintId().stream())
                .forEach(it -> done.merge(it, 1, Integer::sum));
        return new VelocityHistory(
                all.stream()
                        .filter(it -> it.status() == SprintStatus.COMPLETED)
                        .map(it -> completed(it, done.getOrDefault(it.id(), 0)))
                        .sorted(
                                Comparator.comparing(Completed::completedAt)
                                        .thenComparing(Completed::id))
                        .toList(),
                Velocity.of(all));
    }

    /// Points in seven days over the last three sprints of a known length; nothing without one.
    public OptionalDouble pointsPerWeek() {
        List<Completed> known = sprints.stream().filter(it -> it.days().isPresent()).toList();
        List<Completed> last = known.subList(Math.max(0, known.size() - LAST), known.size());
        int days = last.stream().mapToInt(it -> it.days().orElse(0)).sum();
        int points = last.stream().mapToInt(Completed::points).sum();
        return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(7.0 * points / days);
    }

    private static Completed completed(Sprint sprint, int items) {
        return new Completed(
                sprint.id(),
                sprint.name(),
                sprint.dates().completedAt().orElse(sprint.createdAt()),
                sprint.points().committedPoints(),
                sprint.points().completedPoints().orElse(0),
                items,
                sprint.dates()
                        .startDate()
                        .flatMap(from ->
                                sprint.dates()
                                        .endDate()
                                        .map(to -> (int) ChronoUnit.DAYS.between(from, to) + 1))
                        .filter(it -> it > 0));
    }
}
