package dev.repotickets.server.offer.resource;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tickets in columns, one for each status, as Markdown.
final class Board {
    private static final int MOST = 25;

    private Board() {}

    static String of(Lookup lookup) {
        var text = new StringBuilder("# Board\n\n").append(Caution.DATA).append('\n');
        Node config = new Node.Fields(lookup.read("workspace_config_get", "{}"));
        for (Node status : Rows.items(config, "statuses")) {
            String name = Rows.text(status, "name");
            column(text, name, lookup);
        }
        return text.toString();
    }

    private static void column(StringBuilder text, String status, Lookup lookup) {
        var arguments = new LinkedHashMap<String, Node>();
        arguments.put("status", new Node.Items(List.of(Node.text(status))));
        arguments.put("sort", Node.text("priority"));
        arguments.put("limit", Node.number(MOST));
        Map<String, Node> answer = lookup.read("ticket_list", arguments);
        Node page = new Node.Fields(answer);
        List<Node> rows = Rows.items(page, "items");
        String total = Rows.text(page, "total");
        text.append("\n## ").append(shown(status)).append(" (").append(total).append(")\n\n");
        rows.forEach(row -> text.append(Rows.line(row)).append('\n'));
        if (!total.equals(String.valueOf(rows.size()))) {
            text.append("- more: ticket_list ")
                    .append(Json.write(new Node.Fields(arguments)))
                    .append('\n');
        }
    }

    private static String shown(String status) {
        return status.matches("[A-Za-z0-9 _-]{1,40}") ? status : Quoted.text(status);
    }
}
