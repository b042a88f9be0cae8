package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.source.Source;
import java.util.List;
import java.util.Optional;

/// One YAML file of the original: where it lay, its content, and what they say. Every single value
/// is a text, as YAML 1.1 and the original's own types agree on.
record SeedFile(String path, Source source, Node.Fields fields) {

    /// The text of a field; nothing where it is absent, null or empty.
    static Optional<String> text(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Text(String value) && !value.isEmpty()
                ? Optional.of(value)
                : Optional.empty();
    }

    static List<Node> items(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Items(List<Node> values)
                ? values
                : List.of();
    }

    /// The texts of a list; what else is in it is left out.
    static List<String> texts(Node.Fields fields, String name) {
        return items(fields, name).stream()
                .filter(Node.Text.class::isInstance)
                .map(it -> ((Node.Text) it).value())
                .toList();
    }

    static List<Node.Fields> maps(Node.Fields fields, String name) {
        return items(fields, name).stream()
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .toList();
    }

    Optional<String> text(String name) {
        return text(fields, name);
    }

    List<String> texts(String name) {
        return texts(fields, name);
    }

    /// What it is called in reports: its id, or its path where it has none.
    String subject() {
        return text("id").orElse(path);
    }
}
