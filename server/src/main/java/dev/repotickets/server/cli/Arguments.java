package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was said on a command line, by field, in the order of the command's parameters.
record Arguments(Command command, Map<String, Node> values) {

    boolean has(String field) {
        return values.containsKey(field);
    }

    boolean flag(String field) {
        return values.get(field) instanceof Node.Truth(boolean value) && value;
    }

    Optional<String> text(String field) {
        return values.get(field) instanceof Node.Text(String value)
                ? Optional.of(value)
                : Optional.empty();
    }

    List<String> texts(String field) {
        return values.get(field) instanceof Node.Items(List<Node> items)
                ? items.stream()
                        .map(it -> it instanceof Node.Text(String text) ? text : "")
                        .toList()
                : List.of();
    }

    /// The fields of the tool's input, without those that only the command knows.
    Node.Fields without(String... own) {
        var fields = new LinkedHashMap<>(values);
        List.of(own).forEach(fields::remove);
        return new Node.Fields(fields);
    }

    Arguments with(String field, Node value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Arguments(command, changed);
    }
}
