package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of an agent's task: eight hexadecimal digits, `6F7CAAA9`.
public record TaskId(String value) implements Scalar, Comparable<TaskId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{6,16}");

    public TaskId {
        value = IdShape.checked(value, SHAPE, "6F7CAAA9");
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
