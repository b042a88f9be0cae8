package dev.repotickets.tools.ticket;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/// What a list shows of a ticket; what is empty is left out.
public record TicketRow(
        String id,
        String title,
        String status,
        String priority,
        String type,
        Optional<String> assignee,
        SortedSet<String> labels,
        Optional<Integer> points,
        Optional<LocalDate> due,
        Optional<String> epicId,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> match,
        @Doc("Of ready work: the reasons for its place") Optional<String> why,
        String description) {

    static TicketRow of(Reader view, TicketHead ticket) {
        return of(view, ticket, Extra.NONE);
    }

    static TicketRow of(Reader view, TicketHead ticket, Extra extra) {
        return new TicketRow(
                ticket.key(),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                ticket.type(),
                ticket.assignee(),
                ticket.labels(),
                ticket.storyPoints(),
                ticket.due(),
                Epics.shown(view, ticket).map(it -> it.value()),
                ticket.createdAt(),
                ticket.updatedAt(),
                extra.match(),
                extra.why(),
                extra.description());
    }

    /// What only some lists show.
    record Extra(Optional<String> match, Optional<String> why, String description) {
        static final Extra NONE = described("");

        /// A piece of the text that was looked for.
        static Extra matching(Optional<String> text) {
            return new Extra(text, Optional.empty(), "");
        }

        /// The reasons for the place of the row.
        static Extra because(String reasons) {
            return new Extra(Optional.empty(), Optional.of(reasons), "");
        }

        static Extra described(String description) {
            return new Extra(Optional.empty(), Optional.empty(), description);
        }
    }
}
