package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import java.time.Instant;

/// Something was put there. The state alone tells it, so that it is not kept.
record Arrived(String subject) implements Event {
    @Override
    public String type() {
        return "scoreboard.arrived";
    }

    @Override
    public Actor by() {
        return new Actor("ann", "ann@example.org");
    }

    @Override
    public Instant at() {
        return Corpus.BEGINNING;
    }

    @Override
    public boolean isKept() {
        return false;
    }
}
