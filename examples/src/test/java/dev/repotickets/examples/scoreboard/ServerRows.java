package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Tools that only read, called on a server that is warm.
final class ServerRows {
    private final Bench bench;
    private final String door;
    private final WarmCalls calls;
    private final List<Row> rows = new ArrayList<>();

    private ServerRows(Bench bench, String door, McpClient client) {
        this.bench = bench;
        this.door = door;
        this.calls = new WarmCalls(client, bench.effort());
    }

    static List<Row> reading(Bench bench, String door, McpClient client) throws IOException {
        var rows = new ServerRows(bench, door, client);
        rows.rows();
        return rows.rows;
    }

    private void rows() throws IOException {
        Map<String, Node> got =
                row("ticket_get", 1, i -> "{\"id\":\"" + Corpus.id(i % bench.size()) + "\"}");
        WrongAnswerException.unless(got.containsKey("title"), "ticket_get has no title");
        Map<String, Node> listed = row("ticket_list", 2, _ -> "{}");
        requireTotal(listed, bench.active(), "ticket_list");
        Map<String, Node> found =
                row(
                        "ticket_search",
                        bench.isBig() ? 5 : 2,
                        _ -> "{\"query\":\"" + Corpus.RARE + "\"}");
        requireTotal(found, bench.rare(), "ticket_search");
        Map<String, Node> ready = row("ticket_ready", bench.isBig() ? 3 : 2, _ -> "{}");
        WrongAnswerException.unless(
                ready.get("items") instanceof Node.Items(List<Node> items) && !items.isEmpty(),
                "ticket_ready is empty");
        row("workspace_prime", 0, _ -> "{}");
    }

    private static void requireTotal(Map<String, Node> answer, int expected, String tool) {
        Node total = answer.getOrDefault("total", Node.text("missing"));
        WrongAnswerException.unless(
                total.equals(Node.number(expected)),
                tool + " is of " + total + ", not " + expected);
    }

    private Map<String, Node> row(String tool, double millis, IntFunction<String> arguments)
            throws IOException {
        WarmCalls.Done done = calls.of(id -> McpClient.message(id, tool, arguments.apply(id)));
        rows.add(
                Row.of(
                        door + " " + tool,
                        Figure.of(done.durations()),
                        millis == 0 ? Target.NONE : Target.millis(millis)));
        return McpClient.data(done.last());
    }
}
