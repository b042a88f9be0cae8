package dev.repotickets.core.ticket;

import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which fields differ between two states of an entity, as they would be written.
public final class Differences {
    private Differences() {}

    static List<FieldChange> of(Ticket before, Ticket after) {
        return of(Ticket.class, before, after);
    }

    public static <T extends Record> List<FieldChange> of(Class<T> type, T before, T after) {
        Shape<T> shape = Shape.of(type);
        Map<String, Node> old = shape.write(before).values();
        Map<String, Node> now = shape.write(after).values();
        var changes = new ArrayList<FieldChange>();
        for (String name : shape.names()) {
            Node from = old.getOrDefault(name, Node.Nothing.NOTHING);
            Node to = now.getOrDefault(name, Node.Nothing.NOTHING);
            if (!from.equals(to)) {
                changes.add(new FieldChange(name, text(from), text(to)));
            }
        }
        return List.copyOf(changes);
    }

    private static String text(Node node) {
        return switch (node) {
            case Node.Text(String value) -> value;
            case Node.Numeral number -> number.plain();
            case Node.Truth(boolean value) -> String.valueOf(value);
            case Node.Nothing _ -> "";
            case Node.Items(List<Node> values) ->
                    values.stream().map(Differences::text).collect(Collectors.joining(", "));
            case Node.Fields(Map<String, Node> values) when values.containsKey("id") ->
                    text(values.getOrDefault("id", Node.Nothing.NOTHING));
            case Node.Fields(Map<String, Node> values) ->
                    values.values().stream()
                            .map(Differences::text)
                            .collect(Collectors.joining(" "));
        };
    }
}
