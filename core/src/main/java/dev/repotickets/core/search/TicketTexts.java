package dev.repotickets.core.search;

import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.text.TextForm;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The texts of a ticket, by field: id, title, labels, people and type, description, what it is
/// required to do, comments and journal.
public final class TicketTexts {
    /// Deleted tickets are not found.
    public static final TextForm<Ticket> FORM =
            new TextForm<>(
                    TicketHead.FORM,
                    1,
                    List.of(6.0, 4.0, 3.0, 0.5, 1.5, 1.25, 1.0),
                    (ticket, beside) ->
                            ticket.isDeleted()
                                    ? Optional.empty()
                                    : Optional.of(fields(ticket, beside)));

    private TicketTexts() {}

    private static List<String> fields(Ticket ticket, List<Record> beside) {
        return List.of(
                ticket.key(),
                ticket.headline().title(),
                String.join(" ", ticket.headline().labels()),
                people(ticket, beside),
                ticket.description(),
                joined(specification(ticket.specification())),
                joined(notes(beside)));
    }

    private static String people(Ticket ticket, List<Record> beside) {
        var names = new ArrayList<String>();
        ticket.people().assignee().ifPresent(names::add);
        names.add(ticket.people().reporter());
        names.add(ticket.headline().type());
        for (Record each : beside) {
            if (each instanceof Comment comment) {
                names.add(comment.author());
            }
        }
        return joined(names.stream().distinct());
    }

    /// What was written about a ticket.
    static Stream<String> notes(List<Record> beside) {
        return beside.stream()
                .flatMap(it ->
                        switch (it) {
                            case Comment comment -> Stream.of(comment.content());
                            case JournalEntry entry ->
                                    Stream.of(
                                                    Stream.of(entry.content()),
                                                    entry.milestone().stream(),
                                                    entry.risks().stream(),
                                                    entry.decisions().stream())
                                            .flatMap(texts -> texts);
                            default -> Stream.empty();
                        });
    }

    static Stream<String> specification(Specification specification) {
        Stream<String> requirements =
                specification.requirements().stream()
                        .flatMap(it ->
                                Stream.concat(
                                        Stream.of(it.title(), it.description()),
                                        it.acceptanceCriteria().stream()));
        Stream<String> stories = specification.userStories().stream().map(it -> it.sentence());
        Stream<String> results =
                specification.expectedResults().stream().map(it -> it.description());
        Stream<String> scenarios =
                specification.gherkinScenarios().stream()
                        .flatMap(it ->
                                Stream.of(
                                                Stream.of(it.title()),
                                                it.behaviour().sequence().stream()
                                                        .map(step -> step.text()),
                                                it.tags().stream())
                                        .flatMap(texts -> texts));
        return Stream.of(requirements, stories, results, scenarios).flatMap(texts -> texts);
    }

    private static String joined(Stream<String> texts) {
        return String.join("\n", texts.toList());
    }
}
