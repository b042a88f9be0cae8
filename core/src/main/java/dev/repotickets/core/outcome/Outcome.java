package dev.repotickets.core.outcome;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.TaskId;
import java.time.Instant;
import java.util.Optional;

/// How one try of one agent at one task ended. It is never changed: a later judgement of the same
/// try is another one, and the one that was recorded last counts.
///
/// @param id sorts by the second in which the try ended
/// @param attempt which try at the task, from 1
/// @param seconds from its start to its end, 0 where it was not started
/// @param cost in whatever unit the recorder counts, at least 0
/// @param quality from 0 to 1, where somebody judged it; it takes the place of the result's reward
public record Outcome(
        OutcomeId id,
        TaskId task,
        int attempt,
        Contender agent,
        Traits traits,
        OutcomeResult result,
        Optional<Double> quality,
        long seconds,
        Optional<Double> cost,
        Chosen chosen,
        Instant finishedAt,
        Instant recordedAt)
        implements Entity {
    public static final Kind<Outcome> KIND = Kind.of("outcome", Outcome.class, "outcomes");

    @Override
    public String key() {
        return id.value();
    }
}
