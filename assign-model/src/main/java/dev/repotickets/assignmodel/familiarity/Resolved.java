package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.Comparator;

/// One line of the past: who resolved a ticket, and when.
///
/// Lines are in the order of their moments; those of the same moment in an order that is arbitrary
/// but always the same.
public record Resolved(String ticket, Instant at, String who, Topic topic)
        implements Comparable<Resolved> {
    private static final Comparator<Resolved> ORDER =
            Comparator.comparing(Resolved::at)
                    .thenComparing(Resolved::ticket)
                    .thenComparing(Resolved::who)
                    .thenComparing(Resolved::topic);

    public Resolved {
        filled("ticket", ticket);
        filled("who", who);
    }

    @Override
    public int compareTo(Resolved other) {
        return ORDER.compare(this, other);
    }

    private static void filled(String field, String value) {
        if (value.isBlank()) {
            throw new Problem.InvalidArgument(
                            field, "is blank", "A line of the past names its ticket and a person.")
                    .toException();
        }
    }
}
