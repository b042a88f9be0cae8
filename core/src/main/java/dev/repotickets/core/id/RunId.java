package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of a run of a workflow: `RUN-` and eight hexadecimal digits.
public record RunId(String value) implements Scalar, Comparable<RunId> {
    private static final Pattern SHAPE = Pattern.compile("RUN-[A-Z0-9]{6,16}");

    public RunId {
        value = IdShape.checked(value, SHAPE, "RUN-6F7CAAA9");
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
