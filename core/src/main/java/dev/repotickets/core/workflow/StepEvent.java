package dev.repotickets.core.workflow;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.RunId;
import java.time.Instant;

/// What happens to a step of a run.
public sealed interface StepEvent extends Event {
    RunId run();

    String step();

    @Override
    default String subject() {
        return run().value();
    }

    @Override
    default String note() {
        return step();
    }

    /// It can begin.
    record Ready(RunId run, String step, Actor by, Instant at) implements StepEvent {
        @Override
        public String type() {
            return "step.ready";
        }
    }

    /// Its task was begun, or given back; facts of the task tell that.
    record Moved(RunId run, String step, Actor by, Instant at) implements StepEvent {
        @Override
        public String type() {
            return "step.moved";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Completed(RunId run, String step, Actor by, Instant at) implements StepEvent {
        @Override
        public String type() {
            return "step.completed";
        }
    }

    record Failed(RunId run, String step, String error, Actor by, Instant at) implements StepEvent {
        @Override
        public String type() {
            return "step.failed";
        }

        @Override
        public String note() {
            return step + (error.isEmpty() ? "" : ": " + error);
        }
    }

    record Skipped(RunId run, String step, Actor by, Instant at) implements StepEvent {
        @Override
        public String type() {
            return "step.skipped";
        }
    }
}
