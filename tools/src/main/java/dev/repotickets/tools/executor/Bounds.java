package dev.repotickets.tools.executor;

import dev.repotickets.core.problem.Problem;
import java.time.Duration;

/// How much an executor does at once.
///
/// @param size tasks that run at once, from 1 to 1,000
/// @param queue tasks that wait for that, from 0 to 10,000
/// @param leaseMinutes how long a task is held between two heartbeats, from 3 to 1,440
/// @param patience how long the end waits for what runs before it is interrupted
public record Bounds(int size, int queue, int leaseMinutes, Duration patience) {
    public static final Bounds USUAL = new Bounds(4, 16, 30, Duration.ofSeconds(30));

    public Bounds {
        require("size", size, 1, 1_000);
        require("queue", queue, 0, 10_000);
        require("lease_minutes", leaseMinutes, 3, 1_440);
        if (patience.isNegative()) {
            throw new Problem.InvalidArgument("patience", "patience is below 0").toException();
        }
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Problem.InvalidArgument(
                            field, field + " " + value + " is not from " + least + " to " + most)
                    .toException();
        }
    }
}
