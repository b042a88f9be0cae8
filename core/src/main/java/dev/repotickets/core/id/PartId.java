package dev.repotickets.core.id;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of something inside a ticket, such as a requirement: eight hexadecimal digits, or any
/// short word of letters, digits and dashes that an import brought.
public record PartId(String value) implements Scalar, Comparable<PartId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public PartId {
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem.InvalidArgument(
                            "id", Quoted.text(value) + " is not an id", "Ids look like 9b552b4f.")
                    .toException();
        }
    }

    @Override
    public int compareTo(PartId other) {
        return value.compareTo(other.value);
    }
}
