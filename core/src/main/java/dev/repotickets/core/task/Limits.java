package dev.repotickets.core.task;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.time.Duration;
import java.util.Optional;

/// How long a task is thought to take, in minutes up to a year, and how often it may be tried, from
/// 1 to 10 times.
///
/// `backoffSeconds`, up to a day, pass before the second try, and twice as many before each further
/// one. One that is begun goes back to the queue after `timeoutMinutes`, up to 30 days, whoever
/// renews its lease.
public record Limits(
        Optional<Integer> estimatedDurationMinutes,
        int maxAttempts,
        Optional<Integer> backoffSeconds,
        Optional<Integer> timeoutMinutes)
        implements Part {
    public static final int USUAL_ATTEMPTS = 3;
    public static final int LONGEST_BACKOFF = 24 * 60 * 60;
    public static final int LONGEST_TIMEOUT = 30 * 24 * 60;

    private static final int LONGEST_MINUTES = 366 * 24 * 60;

    public Limits {
        Checks.bounded("estimated_minutes", estimatedDurationMinutes, 0, LONGEST_MINUTES);
        Checks.bounded("max_attempts", Optional.of(maxAttempts), 1, 10);
        Checks.bounded("backoff_seconds", backoffSeconds, 0, LONGEST_BACKOFF);
        Checks.bounded("timeout_minutes", timeoutMinutes, 1, LONGEST_TIMEOUT);
    }

    /// Those of a task that is tried again at once and may take its time.
    public Limits(Optional<Integer> estimatedDurationMinutes, int maxAttempts) {
        this(estimatedDurationMinutes, maxAttempts, Optional.empty(), Optional.empty());
    }

    /// How long to wait after so many tries without success: backoff * 2^(tries - 1), a day at the
    /// most.
    Duration pauseAfter(int tries) {
        if (tries == 0) {
            return Duration.ZERO;
        }
        long seconds = (long) backoffSeconds.orElse(0) << Math.min(tries - 1, 10);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_BACKOFF));
    }
}
