package dev.repotickets.core.outcome;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.tree.Words;
import java.time.Instant;

/// What became of a try was recorded. The outcome's own file tells it.
public record OutcomeEvent(OutcomeId outcome, OutcomeResult result, Actor by, Instant at)
        implements Event {

    @Override
    public String type() {
        return "outcome.recorded";
    }

    @Override
    public String subject() {
        return outcome.value();
    }

    @Override
    public String note() {
        return Words.of(result);
    }

    @Override
    public boolean isKept() {
        return false;
    }
}
