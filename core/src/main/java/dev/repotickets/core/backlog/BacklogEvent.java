package dev.repotickets.core.backlog;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.BacklogId;
import java.time.Instant;
import java.util.List;

/// What happens to backlog items.
public sealed interface BacklogEvent extends Event {
    BacklogId item();

    @Override
    default String subject() {
        return item().value();
    }

    /// The item's own file tells when it was added.
    record Added(BacklogId item, String title, Actor by, Instant at) implements BacklogEvent {
        @Override
        public String type() {
            return "backlog.added";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Updated(BacklogId item, List<FieldChange> changes, Actor by, Instant at)
            implements BacklogEvent {
        @Override
        public String type() {
            return "backlog.updated";
        }
    }

    /// It became a ticket.
    record Converted(BacklogId item, List<FieldChange> changes, Actor by, Instant at)
            implements BacklogEvent {
        @Override
        public String type() {
            return "backlog.converted";
        }
    }

    record Deleted(BacklogId item, Actor by, Instant at) implements BacklogEvent {
        @Override
        public String type() {
            return "backlog.deleted";
        }
    }

    record Restored(BacklogId item, Actor by, Instant at) implements BacklogEvent {
        @Override
        public String type() {
            return "backlog.restored";
        }
    }
}
