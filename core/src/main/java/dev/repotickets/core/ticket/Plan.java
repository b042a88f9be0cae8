package dev.repotickets.core.ticket;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.time.LocalDate;
import java.util.Optional;

/// How large the work is and when it is due.
///
/// `estimatedHours` is from 0 to 100,000; `storyPoints` from 0 to 10,000.
public record Plan(
        Optional<LocalDate> due,
        Optional<Double> estimatedHours,
        Optional<Integer> storyPoints,
        Optional<EpicId> epicId)
        implements Part {

    public Plan {
        double hours = estimatedHours.orElse(0.0);
        if (!(hours >= 0 && hours <= 100_000)) {
            throw new Problem.InvalidArgument(
                            "estimate", "estimate " + hours + " is not from 0 to 100000 hours")
                    .toException();
        }
        int points = storyPoints.orElse(0);
        if (points < 0 || points > 10_000) {
            throw new Problem.InvalidArgument(
                            "points", "points " + points + " is not from 0 to 10000")
                    .toException();
        }
    }

    Plan in(Optional<EpicId> epic) {
        return new Plan(due, estimatedHours, storyPoints, epic);
    }
}
