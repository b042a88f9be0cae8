package dev.repotickets.core.ticket;

import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which fields differ between two states of a ticket, as they would be written.
final class Differences {
    private static final Shape<Ticket> SHAPE = Shape.of(Ticket.class);

    private Differences() {}

    static List<FieldChange> of(Ticket before, Ticket after) {
        Map<String, Node> old = SHAPE.write(before).values();
        Map<String, Node> now = SHAPE.write(after).values();
        var changes = new ArrayList<FieldChange>();
        for (String name : SHAPE.names()) {
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
            case Node.Numeral(var value) -> value.toPlainString();
            case Node.Truth(boolean value) -> String.valueOf(value);
            case Node.Nothing _ -> "";
            case Node.Items(List<Node> values) ->
                    values.stream().map(Differences::text).collect(Collectors.joining(", "));
            case Node.Fields(Map<String, Node> values) ->
                    text(values.getOrDefault("id", Node.Nothing.NOTHING));
        };
    }
}
