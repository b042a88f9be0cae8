package dev.repotickets.core.epic;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.time.LocalDate;
import java.util.Optional;

/// When an epic is to be worked on, and how large it is thought to be: from 0 to 100,000 points.
public record Schedule(
        String targetVersion,
        Optional<LocalDate> startDate,
        Optional<LocalDate> targetDate,
        Optional<LocalDate> completedDate,
        Optional<Integer> estimatedStoryPoints)
        implements Part {

    public Schedule {
        targetVersion = Checks.word("target_version", targetVersion);
        int points = estimatedStoryPoints.orElse(0);
        if (points < 0 || points > 100_000) {
            throw new Problem.InvalidArgument(
                            "estimated_points",
                            "estimated_points " + points + " is not from 0 to 100000")
                    .toException();
        }
    }

    /// Refuses an end before the beginning. It is asked for when dates are set and not of a file,
    /// because a merge can bring two dates together that nobody wrote together.
    Schedule inOrder() {
        if (startDate.isPresent()
                && targetDate.isPresent()
                && targetDate.get().isBefore(startDate.get())) {
            throw new Problem.InvalidArgument(
                            "target_date",
                            "target_date "
                                    + targetDate.get()
                                    + " is before start_date "
                                    + startDate.get())
                    .toException();
        }
        return this;
    }

    Schedule completed(Optional<LocalDate> day) {
        return new Schedule(targetVersion, startDate, targetDate, day, estimatedStoryPoints);
    }
}
