package dev.repotickets.core.ticket;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.time.TimeLog;
import java.time.Instant;

/// What is written beside a ticket: its kinds, and the facts of writing it.
public final class Notes {
    public static final Kind<Comment> COMMENT = Kind.ownedBy(Ticket.KIND, "comment", Comment.class);
    public static final Kind<JournalEntry> JOURNAL =
            Kind.ownedBy(Ticket.KIND, "journal", JournalEntry.class);
    public static final Kind<TimeLog> TIME = Kind.ownedBy(Ticket.KIND, "time", TimeLog.class);

    private Notes() {}

    public static Change<Comment> commented(Comment comment, Actor by, Instant at) {
        var event =
                new TicketEvent.Noted(
                        new TicketId(comment.owner()), "ticket.commented", comment.uid(), by, at);
        return new Change<>(COMMENT, comment, event);
    }

    public static Change<JournalEntry> journaled(JournalEntry entry, Actor by, Instant at) {
        var event =
                new TicketEvent.Noted(
                        new TicketId(entry.owner()), "ticket.journaled", entry.uid(), by, at);
        return new Change<>(JOURNAL, entry, event);
    }

    /// `what` is `started`, `stopped` or `added`.
    public static Change<TimeLog> timed(TimeLog log, String what, Actor by, Instant at) {
        var event =
                new TicketEvent.Noted(
                        new TicketId(log.owner()), "ticket.time." + what, log.uid(), by, at);
        return new Change<>(TIME, log, event);
    }
}
