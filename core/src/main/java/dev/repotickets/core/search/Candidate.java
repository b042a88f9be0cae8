package dev.repotickets.core.search;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A ticket with all its text, as search sees it.
record Candidate(Ticket ticket, Instant updatedAt, List<Text> texts) {

    /// One piece of text. `weight` says how much a word in it counts; `shown` is the original.
    record Text(double weight, String shown, String lower) {
        Text(double weight, String shown) {
            this(weight, shown, shown.toLowerCase(Locale.ROOT));
        }
    }

    /// `deep`: with its comments and journal, which costs reading them.
    static Candidate of(Ticket ticket, Reader view, boolean deep) {
        Instant created = ticket.origin().createdAt();
        Instant updated =
                view.lastActivity(Ticket.KIND, ticket.key())
                        .filter(at -> at.isAfter(created))
                        .orElse(created);
        return new Candidate(ticket, updated, deep ? texts(ticket, view) : List.of());
    }

    private static List<Text> texts(Ticket ticket, Reader view) {
        var texts = new ArrayList<Text>();
        texts.add(new Text(6, ticket.key()));
        texts.add(new Text(4, ticket.headline().title()));
        ticket.headline().labels().forEach(label -> texts.add(new Text(3, label)));
        texts.add(new Text(1, ticket.headline().type()));
        texts.add(new Text(1.5, ticket.description()));
        ticket.people().assignee().ifPresent(name -> texts.add(new Text(1, name)));
        texts.add(new Text(0.5, ticket.people().reporter()));
        specification(ticket, texts);
        view.of(Notes.COMMENT, ticket.key())
                .forEach(it -> {
                    texts.add(new Text(1, it.content()));
                    texts.add(new Text(0.5, it.author()));
                });
        view.of(Notes.JOURNAL, ticket.key())
                .forEach(it -> {
                    texts.add(new Text(1, it.content()));
                    it.milestone().ifPresent(text -> texts.add(new Text(1, text)));
                    it.risks().forEach(text -> texts.add(new Text(1, text)));
                    it.decisions().forEach(text -> texts.add(new Text(1, text)));
                });
        return texts;
    }

    private static void specification(Ticket ticket, List<Text> texts) {
        var specification = ticket.specification();
        specification
                .requirements()
                .forEach(it -> {
                    texts.add(new Text(1.5, it.title()));
                    texts.add(new Text(1, it.description()));
                    it.acceptanceCriteria().forEach(text -> texts.add(new Text(1, text)));
                });
        specification.userStories().forEach(it -> texts.add(new Text(1.5, it.sentence())));
        specification.expectedResults().forEach(it -> texts.add(new Text(1, it.description())));
        specification
                .gherkinScenarios()
                .forEach(it -> {
                    texts.add(new Text(1.5, it.title()));
                    it.behaviour().sequence().forEach(step -> texts.add(new Text(1, step.text())));
                    it.tags().forEach(text -> texts.add(new Text(1, text)));
                });
    }
}
