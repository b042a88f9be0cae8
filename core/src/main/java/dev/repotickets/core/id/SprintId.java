package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of a sprint: `SPRINT-1`.
public record SprintId(String value) implements Scalar, Comparable<SprintId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}(-[A-Z0-9]{1,12}){1,2}");

    public SprintId {
        value = IdShape.checked(value, SHAPE, "SPRINT-1");
    }

    @Override
    public int compareTo(SprintId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
