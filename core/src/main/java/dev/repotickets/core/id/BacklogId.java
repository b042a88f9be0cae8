package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of a backlog item: `LOGIN-1`. Tickets and epics have ids of their own, so that all three
/// may be `LOGIN-1`.
public record BacklogId(String value) implements Scalar, Comparable<BacklogId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}(-[A-Z0-9]{1,12}){1,2}");

    public BacklogId {
        value = IdShape.checked(value, SHAPE, "LOGIN-1");
    }

    @Override
    public int compareTo(BacklogId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
