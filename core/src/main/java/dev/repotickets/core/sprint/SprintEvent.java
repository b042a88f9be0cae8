package dev.repotickets.core.sprint;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.List;

/// What happens to sprints. That an item joins or leaves one is a fact of the item.
public sealed interface SprintEvent extends Event {
    SprintId sprint();

    @Override
    default String subject() {
        return sprint().value();
    }

    /// The sprint's own file tells when it was made.
    record Created(SprintId sprint, String name, Actor by, Instant at) implements SprintEvent {
        @Override
        public String type() {
            return "sprint.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Updated(SprintId sprint, List<FieldChange> changes, Actor by, Instant at)
            implements SprintEvent {
        @Override
        public String type() {
            return "sprint.updated";
        }
    }

    /// It became planned again, active, completed or cancelled.
    record Moved(SprintId sprint, SprintStatus to, List<FieldChange> changes, Actor by, Instant at)
            implements SprintEvent {
        @Override
        public String type() {
            return "sprint." + Words.of(to);
        }
    }
}
