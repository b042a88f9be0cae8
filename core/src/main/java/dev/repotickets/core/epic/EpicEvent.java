package dev.repotickets.core.epic;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.EpicId;
import java.time.Instant;
import java.util.List;

/// What happens to epics. That a ticket joins or leaves one is a fact of the ticket.
public sealed interface EpicEvent extends Event {
    EpicId epic();

    @Override
    default String subject() {
        return epic().value();
    }

    /// The epic's own file tells when it was made.
    record Created(EpicId epic, String title, Actor by, Instant at) implements EpicEvent {
        @Override
        public String type() {
            return "epic.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Updated(EpicId epic, List<FieldChange> changes, Actor by, Instant at)
            implements EpicEvent {
        @Override
        public String type() {
            return "epic.updated";
        }
    }

    record Completed(EpicId epic, List<FieldChange> changes, Actor by, Instant at)
            implements EpicEvent {
        @Override
        public String type() {
            return "epic.completed";
        }
    }

    record Deleted(EpicId epic, Actor by, Instant at) implements EpicEvent {
        @Override
        public String type() {
            return "epic.deleted";
        }
    }

    record Restored(EpicId epic, Actor by, Instant at) implements EpicEvent {
        @Override
        public String type() {
            return "epic.restored";
        }
    }
}
