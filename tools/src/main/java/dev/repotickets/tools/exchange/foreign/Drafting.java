package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.ForeignTicket;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.exchange.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of one ticket as they are put together. It belongs to one ticket.
final class Drafting {
    private final String externalId;
    private final Configuration rules;
    private final List<Loss> losses;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Drafting(String externalId, Configuration rules, List<Loss> losses) {
        this.externalId = externalId;
        this.rules = rules;
        this.losses = losses;
        fields.put("status", Node.text(rules.defaultStatus()));
        fields.put("priority", Node.text(rules.defaultPriority()));
    }

    Drafting put(String field, Optional<String> text) {
        text.filter(it -> !it.isEmpty()).ifPresent(it -> fields.put(field, Node.text(it)));
        return this;
    }

    Drafting status(Optional<String> word) {
        return put("status", word.map(it -> Vocabulary.status(it, rules)));
    }

    Drafting priority(Optional<String> word) {
        Optional<String> known = word.flatMap(it -> Vocabulary.priority(it, rules));
        word.filter(it -> !it.isBlank() && known.isEmpty())
                .ifPresent(it -> lose("priority " + it + " is not configured"));
        return put("priority", known);
    }

    Drafting labels(List<String> labels) {
        List<Node> cleaned =
                labels.stream()
                        .map(it -> it.replaceAll("[,\\s]+", " ").strip())
                        .filter(it -> !it.isEmpty())
                        .map(Node::text)
                        .toList();
        fields.put("labels", new Node.Items(cleaned));
        return this;
    }

    /// Requirements in this order; those that hold are verified.
    Drafting requirements(List<Criterion> criteria) {
        var items = new ArrayList<Node>();
        for (Criterion criterion : criteria) {
            var requirement = new LinkedHashMap<String, Node>();
            requirement.put("id", Node.text("ac-%03d".formatted(items.size() + 1)));
            requirement.put("title", Node.text(criterion.text()));
            requirement.put("priority", fields.getOrDefault("priority", Node.text("")));
            requirement.put("status", Node.text(criterion.isMet() ? "verified" : "draft"));
            requirement.put("author", fields.getOrDefault("reporter", Node.text("unknown")));
            items.add(new Node.Fields(requirement));
        }
        fields.put("requirements", new Node.Items(items));
        return this;
    }

    /// What has to hold, and whether it does.
    record Criterion(String text, boolean isMet) {}

    void lose(String what) {
        losses.add(new Loss(externalId, what));
    }

    ForeignTicket ticket(
            List<String> blockedBy, Optional<String> parent, List<Node.Fields> comments) {
        return new ForeignTicket(externalId, fields, blockedBy, parent, comments);
    }

    static Batch batch(String source, List<ForeignTicket> tickets, List<Loss> losses) {
        return new Batch(
                Optional.of(source), Map.of(), List.of(), tickets, List.of(), losses, List.of());
    }

    /// A comment with the fields of ours.
    static Node.Fields comment(
            Optional<String> author, Optional<String> createdAt, String content) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("author", Node.text(author.orElse("unknown")));
        createdAt.ifPresent(it -> fields.put("created_at", Node.text(it)));
        fields.put("content", Node.text(content));
        return new Node.Fields(fields);
    }

    static Optional<String> text(Node node, String name) {
        Node value =
                node instanceof Node.Fields(Map<String, Node> values)
                        ? values.getOrDefault(name, Node.Nothing.NOTHING)
                        : Node.Nothing.NOTHING;
        return switch (value) {
            case Node.Text(String text) -> Optional.of(text).filter(it -> !it.isEmpty());
            case Node.Numeral number -> Optional.of(number.plain());
            default -> Optional.empty();
        };
    }

    static List<Node> items(Node node, String name) {
        return node instanceof Node.Fields(Map<String, Node> values)
                        && values.get(name) instanceof Node.Items(List<Node> items)
                ? items
                : new ArrayList<>();
    }
}
