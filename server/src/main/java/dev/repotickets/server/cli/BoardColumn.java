package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/// One column of the board: the first tickets of a status, and how many there are.
///
/// @param limit how many there should be at most; none where nothing says so, and where only some
///   tickets are asked for
record BoardColumn(String status, int total, OptionalInt limit, List<Node.Fields> tickets) {

    static BoardColumn of(String status, OptionalInt limit, Node.Fields page) {
        return new BoardColumn(
                status,
                Integer.parseInt(Values.text(page, "total")),
                limit,
                Values.objects(page, "items"));
    }

    boolean isAboveLimit() {
        return limit.stream().anyMatch(it -> total > it);
    }

    /// Short enough for a narrow column; [#warning()] says the rest.
    String heading() {
        return (isAboveLimit() ? "! " : "") + Terminal.line(status) + " (" + total + ")";
    }

    /// What is to be said where it is above its limit.
    String warning() {
        return "! "
                + Terminal.line(status)
                + " has "
                + total
                + " tickets; its limit is "
                + limit.orElseThrow()
                + ".";
    }

    Node.Fields data() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("status", Node.text(status));
        fields.put("total", Node.number(total));
        limit.ifPresent(it -> fields.put("wip_limit", Node.number(it)));
        fields.put("items", new Node.Items(List.copyOf(tickets)));
        return new Node.Fields(fields);
    }
}
