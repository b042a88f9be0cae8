package dev.repotickets.server.offer.resource;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// Reads what tools answered, for texts that people and models read. Foreign text is shown quoted:
/// on one line, short, without anything that a terminal could act on.
final class Rows {
    private Rows() {}

    /// The text or number of a field; empty where it is absent.
    static String text(Node row, String field) {
        return switch (field(row, field)) {
            case Node.Text(String value) -> value;
            case Node.Numeral number -> number.plain();
            default -> "";
        };
    }

    static String quoted(Node row, String field) {
        return Quoted.text(text(row, field));
    }

    static List<Node> items(Node row, String field) {
        return field(row, field) instanceof Node.Items(List<Node> values) ? values : List.of();
    }

    static Node field(Node row, String field) {
        return row instanceof Node.Fields(Map<String, Node> fields)
                ? fields.getOrDefault(field, Node.Nothing.NOTHING)
                : Node.Nothing.NOTHING;
    }

    /// `- AUTH-12 "Fix login", high, ada`
    static String line(Node ticket) {
        String assignee = text(ticket, "assignee");
        return "- "
                + text(ticket, "id")
                + " "
                + quoted(ticket, "title")
                + ", "
                + text(ticket, "priority")
                + (assignee.isEmpty() ? "" : ", " + Quoted.text(assignee));
    }
}
