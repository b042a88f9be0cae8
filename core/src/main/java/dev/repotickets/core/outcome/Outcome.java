package dev.repotickets.core.outcome;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TaskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

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

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Says how a try ended, and what it is called by: the second in which it ended, and the
    /// beginning of the SHA-256 of all that is said.
    public static Change<Outcome> of(
            Try of, OutcomeResult result, Judgement judgement, Actor by, Instant at) {
        var unnamed =
                new Outcome(
                        new OutcomeId(STAMP.format(of.finishedAt()) + "-000000000000"),
                        of.task(),
                        of.attempt(),
                        of.agent(),
                        of.traits(),
                        result,
                        judgement.quality(),
                        of.seconds(),
                        judgement.cost(),
                        of.chosen(),
                        of.finishedAt(),
                        at);
        Outcome outcome =
                unnamed.named(
                        new OutcomeId(STAMP.format(of.finishedAt()) + "-" + Digest.of(unnamed)));
        return new Change<>(KIND, outcome, new OutcomeEvent(outcome.id(), result, by, at));
    }

    private Outcome named(OutcomeId name) {
        return new Outcome(
                name,
                task,
                attempt,
                agent,
                traits,
                result,
                quality,
                seconds,
                cost,
                chosen,
                finishedAt,
                recordedAt);
    }

    /// What it is worth, from 0 to 1; nothing where it says nothing of the agent.
    public OptionalDouble reward() {
        OptionalDouble usual = result.reward();
        return usual.isPresent() && quality.isPresent() ? OptionalDouble.of(quality.get()) : usual;
    }

    @Override
    public String key() {
        return id.value();
    }
}
