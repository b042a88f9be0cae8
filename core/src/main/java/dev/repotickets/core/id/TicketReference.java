package dev.repotickets.core.id;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Scalar;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a caller names a ticket: its id in any case, or the beginning of one that fits no other.
public record TicketReference(String value) implements Scalar {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}(-[A-Z0-9]{0,12}){0,2}");

    public TicketReference {
        String upper = IdShape.isAscii(value) ? value.toUpperCase(Locale.ROOT) : "";
        if (!SHAPE.matcher(upper).matches() || IdShape.isReserved(upper)) {
            throw new Problem.InvalidArgument(
                            "id",
                            Quoted.text(value) + " is not a ticket id",
                            "Ids look like AUTH-12, in any case.")
                    .toException();
        }
        value = upper;
    }

    public static TicketReference to(TicketId id) {
        return new TicketReference(id.value());
    }
}
