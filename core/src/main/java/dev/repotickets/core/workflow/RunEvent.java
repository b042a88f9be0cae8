package dev.repotickets.core.workflow;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.RunId;
import java.time.Instant;

/// What happens to a run as a whole.
public sealed interface RunEvent extends Event {
    RunId run();

    @Override
    default String subject() {
        return run().value();
    }

    /// The run's own file tells when it was started.
    record Started(RunId run, String name, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.started";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Paused(RunId run, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.paused";
        }
    }

    record Resumed(RunId run, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.resumed";
        }
    }

    record Completed(RunId run, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.completed";
        }
    }

    /// `note` names the steps that failed.
    record Failed(RunId run, String note, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.failed";
        }
    }

    record Cancelled(RunId run, Actor by, Instant at) implements RunEvent {
        @Override
        public String type() {
            return "run.cancelled";
        }
    }
}
