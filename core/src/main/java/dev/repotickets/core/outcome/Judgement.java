package dev.repotickets.core.outcome;

import dev.repotickets.core.problem.Problem;
import java.util.Optional;

/// What somebody says of a try beside its result.
///
/// @param quality from 0 to 1
/// @param cost at least 0, in whatever unit the workspace counts
public record Judgement(Optional<Double> quality, Optional<Double> cost) {
    public static final Judgement NONE = new Judgement(Optional.empty(), Optional.empty());

    private static final double MOST = 1e9;

    public Judgement {
        require("quality", quality, 1);
        require("cost", cost, MOST);
    }

    private static void require(String field, Optional<Double> value, double most) {
        if (value.filter(it -> !(it >= 0 && it <= most)).isPresent()) {
            throw new Problem.InvalidArgument(
                            field, field + " " + value.get() + " is not from 0 to " + (long) most)
                    .toException();
        }
    }
}
