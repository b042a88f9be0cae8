package dev.repotickets.core.task;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// How long a task is thought to take, in minutes up to a year, and how often it may be tried, from
/// 1 to 10 times.
public record Limits(Optional<Integer> estimatedDurationMinutes, int maxAttempts) implements Part {
    public static final int USUAL_ATTEMPTS = 3;

    private static final int LONGEST_MINUTES = 366 * 24 * 60;

    public Limits {
        Checks.bounded("estimated_minutes", estimatedDurationMinutes, 0, LONGEST_MINUTES);
        Checks.bounded("max_attempts", Optional.of(maxAttempts), 1, 10);
    }
}
