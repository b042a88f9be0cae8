package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/// Fields of an answer, as text for people.
final class Values {
    private Values() {}

    static String text(Node.Fields fields, String name) {
        return text(fields.values().getOrDefault(name, Node.Nothing.NOTHING));
    }

    static List<Node> items(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Items(List<Node> items)
                ? items
                : List.of();
    }

    static List<Node.Fields> objects(Node.Fields fields, String name) {
        return items(fields, name).stream()
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .toList();
    }

    static boolean isPresent(Node.Fields fields, String name) {
        return !text(fields, name).isEmpty();
    }

    static String text(Node node) {
        return switch (node) {
            case Node.Text(String value) -> value;
            case Node.Numeral number -> number.plain();
            case Node.Truth(boolean value) -> String.valueOf(value);
            case Node.Nothing _ -> "";
            case Node.Items(List<Node> values) ->
                    values.stream().map(Values::text).collect(Collectors.joining(", "));
            case Node.Fields _ -> Json.write(node);
        };
    }
}
