package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of a ticket that people type: `FIX-1`, `LOGIN-7K3F`. Kept in upper case.
public record TicketId(String value) implements Scalar, Comparable<TicketId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}(-[A-Z0-9]{1,12}){1,2}");

    public TicketId {
        value = IdShape.checked(value, SHAPE, "AUTH-12");
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
