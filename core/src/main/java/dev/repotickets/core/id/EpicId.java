package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of an epic: `USER-1`.
public record EpicId(String value) implements Scalar, Comparable<EpicId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}(-[A-Z0-9]{1,12}){1,2}");

    public EpicId {
        value = IdShape.checked(value, SHAPE, "USER-1");
    }

    @Override
    public int compareTo(EpicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
