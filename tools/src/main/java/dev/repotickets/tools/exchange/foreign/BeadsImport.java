package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.exchange.Vocabulary;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Issues of beads, one JSON object a line (`bd export`).
public final class BeadsImport {
    private BeadsImport() {}

    public static Batch read(Source source, Configuration rules) {
        var losses = new ArrayList<Loss>();
        var tickets = new ArrayList<ForeignTicket>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                tickets.add(ticket(parsed(line, source.name() + ":" + number), rules, losses));
            }
        }
        return Drafting.batch("beads", tickets, losses);
    }

    private static Node parsed(String line, String place) {
        try {
            Node node = Json.parse(line);
            if (Drafting.text(node, "id").isPresent()) {
                return node;
            }
            throw new Problem.InvalidArgument("path", "there is no id in it").toException();
        } catch (ProblemException e) {
            throw new Problem.InvalidArgument(
                            "path",
                            place + ": " + e.problem().message() + "; nothing was imported",
                            "Each line is one issue: {\"id\":\"bd-1\",\"title\":\"...\"}.")
                    .toException();
        }
    }

    private static ForeignTicket ticket(Node issue, Configuration rules, List<Loss> losses) {
        var draft = new Drafting(Drafting.text(issue, "id").orElse(""), rules, losses);
        draft.put("title", Drafting.text(issue, "title"))
                .put("description", description(issue))
                .put("type", Drafting.text(issue, "issue_type"))
                .put("assignee", Drafting.text(issue, "assignee"))
                .put("reporter", Drafting.text(issue, "created_by"))
                .put("created_at", Drafting.text(issue, "created_at"))
                .status(status(issue))
                .priority(Drafting.text(issue, "priority"))
                .labels(texts(issue));
        var blockedBy = new ArrayList<String>();
        Optional<String> parent = Optional.empty();
        for (Node link : Drafting.items(issue, "dependencies")) {
            String other = Drafting.text(link, "depends_on_id").orElse("");
            switch (Drafting.text(link, "type").orElse("blocks")) {
                case "blocks" -> blockedBy.add(other);
                case "parent-child" -> parent = Optional.of(other);
                case String type -> draft.lose(type + " " + other + " is not carried over");
            }
        }
        return draft.ticket(blockedBy, parent, comments(issue));
    }

    /// Beads knows one way to end; a reason that is a word for giving up says which it was.
    private static Optional<String> status(Node issue) {
        Optional<String> status = Drafting.text(issue, "status");
        return status.filter(it -> Vocabulary.category(it) == StatusCategory.DONE)
                .flatMap(_ -> Drafting.text(issue, "close_reason"))
                .filter(it -> Vocabulary.category(it) == StatusCategory.DROPPED)
                .or(() -> status);
    }

    /// Beads has four texts; the other three come behind the first, each under its name.
    private static Optional<String> description(Node issue) {
        var text = new StringBuilder(Drafting.text(issue, "description").orElse(""));
        for (String name : List.of("design", "acceptance_criteria", "notes")) {
            Drafting.text(issue, name)
                    .ifPresent(it -> text.append("\n\n## ").append(name).append("\n\n").append(it));
        }
        return Optional.of(text.toString().strip());
    }

    private static List<String> texts(Node issue) {
        return Drafting.items(issue, "labels").stream()
                .filter(Node.Text.class::isInstance)
                .map(it -> ((Node.Text) it).value())
                .toList();
    }

    private static List<Node.Fields> comments(Node issue) {
        return Drafting.items(issue, "comments").stream()
                .filter(it -> Drafting.text(it, "text").isPresent())
                .map(it ->
                        Drafting.comment(
                                Drafting.text(it, "author"),
                                Drafting.text(it, "created_at"),
                                Drafting.text(it, "text").orElse("")))
                .toList();
    }
}
