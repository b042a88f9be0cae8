package dev.repotickets.core.outcome;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Scalar;
import java.util.Locale;
import java.util.regex.Pattern;

/// The id of an outcome: the second in which the try ended, UTC, and the beginning of the SHA-256
/// of what is said, `20261125033400-1A2B3C4D5E6F`. They sort by that second.
public record OutcomeId(String value) implements Scalar, Comparable<OutcomeId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{14}-[0-9A-F]{12}");

    public OutcomeId {
        value = value.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem.InvalidArgument(
                            "id",
                            Quoted.text(value) + " is not the id of an outcome",
                            "They look like 20261125033400-1A2B3C4D5E6F.")
                    .toException();
        }
    }

    @Override
    public int compareTo(OutcomeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
