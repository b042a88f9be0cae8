package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.markdown.Markdown;
import dev.repotickets.pages.ticket.TicketPage.Line;
import dev.repotickets.pages.ticket.TicketPage.Note;
import dev.repotickets.tools.find.Tickets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of the page of one ticket that are read off it and what lies beside it.
record TicketParts(Ticket ticket, Reader view, Asked asked) {
    private static final int LATEST = 100;

    private record Dated(java.time.Instant at, Note note) {}

    /// What it is, line by line; what is empty is left out.
    List<Line> facts() {
        var lines = new ArrayList<Line>();
        add(lines, "Id", ticket.key());
        add(lines, "Status", status());
        add(lines, "Priority", ticket.headline().priority());
        add(lines, "Type", ticket.headline().type());
        add(lines, "Assignee", ticket.people().assignee().orElse("nobody"));
        add(lines, "Epic", epic());
        add(lines, "Labels", String.join(", ", ticket.headline().labels()));
        add(lines, "Points", ticket.plan().storyPoints().map(String::valueOf).orElse(""));
        add(lines, "Estimate", ticket.plan().estimatedHours().map(it -> it + " h").orElse(""));
        add(lines, "Due", ticket.plan().due().map(LocalDate::toString).orElse(""));
        add(lines, "Reporter", ticket.people().reporter());
        add(lines, "Created", Moments.shown(ticket.origin().createdAt()));
        add(lines, "Changed", Moments.shown(Tickets.updatedAt(view, ticket)));
        add(lines, "Branch", ticket.origin().branch());
        ticket.conflicts()
                .forEach(it ->
                        add(lines, "Conflict", "two branches changed this differently: " + it));
        return lines;
    }

    private String status() {
        return ticket.headline().status()
                + ticket.headline().resolution().map(it -> " (" + Words.of(it) + ")").orElse("");
    }

    private String epic() {
        return ticket.plan()
                .epicId()
                .flatMap(it -> view.find(Epic.KIND, it.value()))
                .filter(it -> !it.isDeleted())
                .map(it -> it.outline().title() + " (" + it.key() + ")")
                .orElse("");
    }

    List<Note> notes() {
        Stream<Dated> comments =
                view.of(Notes.COMMENT, ticket.key()).stream()
                        .map(it ->
                                new Dated(
                                        it.createdAt(),
                                        new Note(
                                                it.author(),
                                                Moments.shown(it.createdAt()),
                                                "commented",
                                                Markdown.html(it.content()))));
        Stream<Dated> journal =
                view.of(Notes.JOURNAL, ticket.key()).stream()
                        .map(it ->
                                new Dated(
                                        it.createdAt(),
                                        new Note(
                                                it.author(),
                                                Moments.shown(it.createdAt()),
                                                "wrote into the journal: "
                                                        + Words.of(it.entryType()),
                                                Markdown.html(it.content()))));
        List<Note> all =
                Stream.concat(comments, journal)
                        .sorted(Comparator.comparing(Dated::at))
                        .map(Dated::note)
                        .toList();
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    List<Line> times() {
        List<TimeLog> logs = view.of(Notes.TIME, ticket.key());
        var lines = new ArrayList<Line>();
        int minutes = logs.stream().mapToInt(it -> it.minutes(asked.now())).sum();
        if (!logs.isEmpty()) {
            add(lines, "In all", minutes + " min");
        }
        logs.reversed().stream().limit(LATEST).forEach(it -> add(lines, it.author(), said(it)));
        return lines;
    }

    private String said(TimeLog log) {
        String what = log.description().isBlank() ? "" : ": " + log.description();
        String running = log.isRunning() ? ", still running" : "";
        return log.minutes(asked.now())
                + " min of "
                + Words.of(log.entryType())
                + " from "
                + Moments.shown(log.startTime())
                + running
                + what;
    }

    boolean isTimed() {
        String me = asked.call().actor().name();
        return view.of(Notes.TIME, ticket.key()).stream()
                .anyMatch(it -> it.isRunning() && it.author().equals(me));
    }

    List<Line> tasks() {
        return TaskBoard.of(view, asked.call().actor(), asked.now()).all().stream()
                .filter(it -> it.request().ticketId().equals(ticket.id()))
                .limit(LATEST)
                .map(it ->
                        new Line(
                                it.key(),
                                Words.of(it.status())
                                        + it.course()
                                                .agentId()
                                                .map(agent -> ", with " + agent.value())
                                                .orElse("")
                                        + ": "
                                        + it.request().description()))
                .toList();
    }

    List<Line> history() {
        return view.facts(Ticket.KIND, ticket.key()).reversed().stream()
                .limit(LATEST)
                .map(it -> new Line(Moments.shown(it.at()), said(it)))
                .toList();
    }

    private static String said(Fact fact) {
        String changes =
                fact.changes().stream().map(TicketParts::said).collect(Collectors.joining("; "));
        return fact.author()
                + ", "
                + fact.event()
                + (changes.isEmpty() ? "" : ": " + changes)
                + (fact.note().isEmpty() ? "" : " (" + fact.note() + ")");
    }

    private static String said(FieldChange change) {
        return change.field() + " " + shown(change.before()) + " → " + shown(change.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    boolean isEnded() {
        Configuration rules = asked.rules();
        return rules.category(ticket.headline().status()).isEnded();
    }

    Optional<EpicId> epicId() {
        return ticket.plan().epicId();
    }

    private static void add(List<Line> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(label, text));
        }
    }
}
