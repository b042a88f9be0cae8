package dev.repotickets.core.ticket;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import java.time.Instant;
import java.util.List;

/// What happens to tickets.
public sealed interface TicketEvent extends Event {
    TicketId ticket();

    @Override
    default String subject() {
        return ticket().value();
    }

    /// The ticket's own file tells who reported it and when.
    record Created(
            TicketId ticket, String title, String status, String priority, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Updated(TicketId ticket, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.updated";
        }
    }

    record Closed(TicketId ticket, String note, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.closed";
        }
    }

    record Reopened(TicketId ticket, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.reopened";
        }
    }

    record Deleted(TicketId ticket, Actor by, Instant at) implements TicketEvent {
        @Override
        public String type() {
            return "ticket.deleted";
        }
    }

    record Restored(TicketId ticket, Actor by, Instant at) implements TicketEvent {
        @Override
        public String type() {
            return "ticket.restored";
        }
    }

    record Linked(TicketId ticket, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.linked";
        }
    }

    record Unlinked(TicketId ticket, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.unlinked";
        }
    }

    record Claimed(TicketId ticket, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.claimed";
        }
    }

    record Released(TicketId ticket, String note, List<FieldChange> changes, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public String type() {
            return "ticket.released";
        }
    }

    /// What the ticket is required to do changed, or what is known of it: `type` says how, `note`
    /// names the item where there is one.
    record Specified(
            TicketId ticket,
            String type,
            String note,
            List<FieldChange> changes,
            Actor by,
            Instant at)
            implements TicketEvent {}

    /// Something was written beside the ticket, which tells the fact by itself.
    record Noted(TicketId ticket, String type, Uid entry, Actor by, Instant at)
            implements TicketEvent {
        @Override
        public boolean isKept() {
            return false;
        }
    }
}
