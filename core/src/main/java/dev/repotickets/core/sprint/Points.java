package dev.repotickets.core.sprint;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// How many story points a sprint has room for, how many were in it when it started, and how many
/// were done when it was completed: each from 0 to 10,000, the recorded ones from 0.
public record Points(
        Optional<Integer> capacity,
        Optional<Integer> committedPoints,
        Optional<Integer> completedPoints)
        implements Part {

    public Points {
        capacity = Checks.points("capacity", capacity);
        if (committedPoints.orElse(0) < 0 || completedPoints.orElse(0) < 0) {
            throw new Problem.InvalidArgument("committed_points", "recorded points are less than 0")
                    .toException();
        }
    }

    Points committed(int points) {
        return new Points(capacity, Optional.of(points), completedPoints);
    }

    Points completed(int points) {
        return new Points(capacity, committedPoints, Optional.of(points));
    }
}
