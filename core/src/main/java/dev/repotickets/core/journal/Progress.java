package dev.repotickets.core.journal;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// Figures of progress at one moment.
///
/// `effortEstimateHours` is what was then thought to remain, `effortSpentHours` what was spent,
/// both in hours from 0; `completionPercentage` is from 0 to 100.
public record Progress(
        Optional<Double> effortEstimateHours,
        Optional<Double> effortSpentHours,
        Optional<Integer> completionPercentage)
        implements Part {

    public Progress {
        requireHours("remaining", effortEstimateHours);
        requireHours("spent", effortSpentHours);
        int completion = completionPercentage.orElse(0);
        if (completion < 0 || completion > 100) {
            throw new Problem.InvalidArgument(
                            "completion", "completion " + completion + " is not from 0 to 100")
                    .toException();
        }
    }

    private static void requireHours(String field, Optional<Double> hours) {
        double value = hours.orElse(0.0);
        if (!(value >= 0 && value <= 100_000)) {
            throw new Problem.InvalidArgument(
                            field, field + " " + value + " is not from 0 to 100000 hours")
                    .toException();
        }
    }
}
