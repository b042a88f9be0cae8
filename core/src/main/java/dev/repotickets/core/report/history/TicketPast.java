package dev.repotickets.core.report.history;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which statuses a ticket has had, from its creation on.
///
/// @param spans the first of them begins with the ticket; there is always one
/// @param fields how its other fields changed
/// @param isTold false where its present status is not the last that a fact tells, as of one that
///   was imported or whose file was edited by hand: then the last span is taken to begin when the
///   ticket was last written
public record TicketPast(TicketHead ticket, List<Span> spans, FieldPast fields, boolean isTold) {
    private static final String STATUS = "status";

    public TicketPast {
        spans = List.copyOf(spans);
    }

    /// Reads the facts of one ticket.
    public static TicketPast of(Reader view, TicketHead ticket, Configuration rules) {
        return of(ticket, FieldPast.of(view.facts(Ticket.KIND, ticket.key())), rules);
    }

    /// The past of one of which no facts are read: it ended, if it did, when it was last written.
    public static TicketPast untold(TicketHead ticket, Configuration rules) {
        return of(ticket, FieldPast.of(List.of()), rules);
    }

    static TicketPast of(TicketHead ticket, FieldPast fields, Configuration rules) {
        List<FieldPast.Step> steps = fields.of(STATUS);
        Instant created = ticket.createdAt();
        var spans = new ArrayList<Span>();
        String first = steps.isEmpty() ? firstOf(ticket, rules) : steps.getFirst().before();
        spans.add(span(first, rules, created));
        for (FieldPast.Step step : steps) {
            Instant at = step.at().isBefore(created) ? created : step.at();
            spans.add(span(step.after(), rules, at));
        }
        boolean isTold = spans.getLast().status().equals(ticket.status());
        if (!isTold) {
            Instant last = spans.getLast().from();
            Instant written = ticket.updatedAt();
            spans.add(span(ticket.status(), rules, written.isBefore(last) ? last : written));
        }
        return new TicketPast(ticket, spans, fields, isTold);
    }

    /// One that nothing is told of and that is ended was open before; any other was made as it is.
    private static String firstOf(TicketHead ticket, Configuration rules) {
        return rules.category(ticket.status()).isEnded() ? rules.defaultStatus() : ticket.status();
    }

    private static Span span(String status, Configuration rules, Instant from) {
        return new Span(status, rules.category(status), from);
    }

    /// When work on it began first; nothing where it never did.
    public Optional<Instant> startedAt() {
        return spans.stream()
                .filter(it -> it.category() == StatusCategory.ACTIVE)
                .findFirst()
                .map(Span::from);
    }

    /// When it ended and stayed so; nothing while it is not ended.
    public Optional<Instant> endedAt() {
        Optional<Instant> ended = Optional.empty();
        for (Span span : spans) {
            if (!span.category().isEnded()) {
                ended = Optional.empty();
            } else if (ended.isEmpty()) {
                ended = Optional.of(span.from());
            }
        }
        return ended;
    }

    /// When it was done: ended with a result and not dropped.
    public Optional<Instant> doneAt() {
        return spans.getLast().category() == StatusCategory.DONE ? endedAt() : Optional.empty();
    }

    /// What its status meant right after `moment`; nothing before it was made.
    public Optional<StatusCategory> categoryAt(Instant moment) {
        Optional<StatusCategory> found = Optional.empty();
        for (Span span : spans) {
            if (!span.from().isAfter(moment)) {
                found = Optional.of(span.category());
            }
        }
        return found;
    }

    /// Its story points; an empty text where there are none.
    public FieldPast.Course points() {
        return fields.course("story_points", ticket.storyPoints().map(String::valueOf).orElse(""));
    }

    /// The id of its epic; empty where there is none.
    public FieldPast.Course epics() {
        return fields.course("epic_id", ticket.epicId().map(Object::toString).orElse(""));
    }

    /// Its story points right after `moment`; 0 where there were none.
    public int pointsAt(Instant moment) {
        return number(points().at(moment));
    }

    /// The id of its epic right after `moment`; empty where there was none.
    public String epicAt(Instant moment) {
        return epics().at(moment);
    }

    /// A number as facts tell it; 0 for nothing.
    public static int number(String told) {
        return told.isEmpty() ? 0 : Integer.parseInt(told);
    }
}
