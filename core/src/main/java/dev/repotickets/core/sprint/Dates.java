package dev.repotickets.core.sprint;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When a sprint is planned to begin and end, both days included, and when it was completed.
public record Dates(
        Optional<LocalDate> startDate, Optional<LocalDate> endDate, Optional<Instant> completedAt)
        implements Part {

    /// Refuses an end before the beginning. It is asked for when dates are set and not of a file,
    /// because a merge can bring two dates together that nobody wrote together.
    Dates inOrder() {
        if (startDate.isPresent()
                && endDate.isPresent()
                && endDate.get().isBefore(startDate.get())) {
            throw new Problem.InvalidArgument(
                            "end_date",
                            "end_date "
                                    + endDate.get()
                                    + " is before start_date "
                                    + startDate.get())
                    .toException();
        }
        return this;
    }

    Dates completed(Instant at) {
        return new Dates(startDate, endDate, Optional.of(at));
    }
}
