package dev.repotickets.core.time;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Time spent on a ticket: a timer that runs, or work that is done.
///
/// It runs while it has neither an end nor a duration, as in the original. A duration is in whole
/// minutes, rounded down, from 0 to a year.
public record TimeLog(
        Uid uid,
        String owner,
        String author,
        Instant createdAt,
        TimeType entryType,
        Instant startTime,
        Optional<Instant> endTime,
        Optional<Integer> durationMinutes,
        String description)
        implements Entity {
    private static final int LONGEST = 366 * 24 * 60;

    public TimeLog {
        int minutes = durationMinutes.orElse(0);
        if (minutes < 0 || minutes > LONGEST) {
            throw new Problem.InvalidArgument(
                            "minutes", "minutes " + minutes + " is not from 1 to " + LONGEST)
                    .toException();
        }
        if (description.length() > 20_000) {
            throw new Problem.InvalidArgument(
                            "description", "description has more than 20000 characters")
                    .toException();
        }
    }

    public boolean isRunning() {
        return endTime.isEmpty() && durationMinutes.isEmpty();
    }

    /// Minutes spent, those of a running timer until `now` included.
    public int minutes(Instant now) {
        return durationMinutes.orElseGet(() -> minutesBetween(endTime.orElse(now)));
    }

    /// The same timer, stopped. A clock that went back gives no time rather than a negative one.
    public TimeLog stopped(Instant at) {
        return new TimeLog(
                uid,
                owner,
                author,
                createdAt,
                entryType,
                startTime,
                Optional.of(at),
                Optional.of(minutesBetween(at)),
                description);
    }

    @Override
    public String key() {
        return uid.value();
    }

    private int minutesBetween(Instant end) {
        return Math.clamp(Duration.between(startTime, end).toMinutes(), 0, LONGEST);
    }
}
