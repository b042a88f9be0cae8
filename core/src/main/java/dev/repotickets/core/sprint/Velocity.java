package dev.repotickets.core.sprint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many points a team completes in a sprint: the mean of `completed_points` of the last three
/// completed sprints, or of as many as there are, to one decimal.
///
/// Source: Mike Cohn, "Agile Estimating and Planning", 2005, chapter "Estimating Velocity"; the
/// mean of three is the usual form of "yesterday's weather" (Kent Beck and Martin Fowler, "Planning
/// Extreme Programming", 2000).
///
/// @param sprints on how many sprints it is based, from 1 to 3
public record Velocity(double points, int sprints) {
    private static final int MOST = 3;

    /// Nothing where no sprint was completed yet.
    public static Optional<Velocity> of(Collection<Sprint> all) {
        List<Integer> last =
                all.stream()
                        .filter(it -> it.status() == SprintStatus.COMPLETED)
                        .sorted(
                                Comparator.comparing((Sprint it) ->
                                                it.dates().completedAt().orElse(it.createdAt()))
                                        .reversed())
                        .flatMap(it -> it.points().completedPoints().stream())
                        .limit(MOST)
                        .toList();
        double sum = last.stream().mapToInt(Integer::intValue).sum();
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Velocity(Math.round(10 * sum / last.size()) / 10.0, last.size()));
    }
}
