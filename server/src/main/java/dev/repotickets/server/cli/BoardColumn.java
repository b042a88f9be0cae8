package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;

/// One column of the board: the first tickets of a status, and how many there are.
record BoardColumn(String status, int total, List<Node.Fields> tickets) {

    static BoardColumn of(String status, Node.Fields page) {
        return new BoardColumn(
                status,
                Integer.parseInt(Values.text(page, "total")),
                Values.objects(page, "items"));
    }

    Node.Fields data() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("status", Node.text(status));
        fields.put("total", Node.number(total));
        fields.put("items", new Node.Items(List.copyOf(tickets)));
        return new Node.Fields(fields);
    }
}
