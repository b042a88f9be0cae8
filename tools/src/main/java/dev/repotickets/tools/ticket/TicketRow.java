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
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /// The same row with a piece of the text that was looked for.
    TicketRow withMatch(Optional<String> text) {
        return new TicketRow(
                id,
                title,
                status,
                priority,
                type,
                assignee,
                labels,
                points,
                due,
                epicId,
                createdAt,
                updatedAt,
                text,
                why,
                description);
    }

    /// The same row with a description.
    TicketRow withDescription(String text) {
        return new TicketRow(
                id, title, status, priority, type, assignee, labels, points, due, epicId, createdAt,
                updatedAt, match, why, text);
    }

    /// The same row with the reasons for its place.
    TicketRow withWhy(String reasons) {
        return new TicketRow(
                id,
                title,
                status,
                priority,
                type,
                assignee,
                labels,
                points,
                due,
                epicId,
                createdAt,
                updatedAt,
                match,
                Optional.of(reasons),
                description);
    }
}
