package dev.repotickets.server.cli;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.foreign.CsvCell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of tickets in every format.
final class TicketRows {
    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "title",
                    "status",
                    "priority",
                    "labels",
                    "assignee",
                    "created_at",
                    "updated_at");

    private static final int PAGE = 50;

    private TicketRows() {}

    /// The same arguments for a table that fits a terminal, where nobody says how long it is to be.
    static Node.Fields paged(Node.Fields arguments, Session session) {
        if (session.format() != Format.TABLE || arguments.values().containsKey("limit")) {
            return arguments;
        }
        var fields = new LinkedHashMap<>(arguments.values());
        fields.put("limit", Node.number(PAGE));
        return new Node.Fields(fields);
    }

    /// What follows the rows of a table that is not all there is.
    static String rest(List<Node.Fields> rows, Node.Fields output) {
        String total = Values.text(output, "total");
        if (total.equals(String.valueOf(rows.size()))) {
            return "";
        }
        String more = rows.size() == PAGE ? "; more with --limit " + total : "";
        return ", " + rows.size() + " shown" + more;
    }

    static void show(
            List<Node.Fields> rows,
            Node.Fields output,
            Session session,
            String none,
            String footer) {
        switch (session.format()) {
            case JSON, JSONL -> session.json(new Node.Items(List.copyOf(rows)));
            case SIMPLE -> rows.forEach(row -> session.terminal().print(simple(row)));
            case CSV -> csv(FIELDS, rows, session.terminal());
            case TABLE -> table(rows, output, session, none, footer);
        }
    }

    private static void table(
            List<Node.Fields> rows,
            Node.Fields output,
            Session session,
            String none,
            String footer) {
        Terminal terminal = session.terminal();
        if (rows.isEmpty()) {
            terminal.print(none);
            if (Values.text(output, "hint").startsWith("Nothing found")) {
                terminal.hint(Terminal.line(Values.text(output, "hint")));
            }
            return;
        }
        List<List<String>> cells =
                rows.stream()
                        .map(row ->
                                List.of(
                                        Values.text(row, "id"),
                                        Width.cut(Terminal.line(Values.text(row, "title")), 53),
                                        Values.text(row, "status"),
                                        Values.text(row, "priority"),
                                        Values.text(row, "labels"),
                                        age(row, session.now()),
                                        Values.text(row, "assignee")))
                        .toList();
        List<String> lines =
                new Table(
                                List.of(
                                        "ID",
                                        "Title",
                                        "Status",
                                        "Priority",
                                        "Labels",
                                        "Age",
                                        "Assignee"),
                                cells)
                        .lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
        terminal.print("");
        terminal.print(footer(rows, output, session, footer));
    }

    private static String footer(
            List<Node.Fields> rows, Node.Fields output, Session session, String footer) {
        int total = Integer.parseInt(Values.text(output, "total"));
        String count = total + (total == 1 ? " ticket" : " tickets");
        if (!footer.isEmpty()) {
            return count + footer + rest(rows, output);
        }
        Configuration rules = session.workspaces().open().configuration();
        long open =
                rows.stream()
                        .filter(row -> !rules.category(Values.text(row, "status")).isEnded())
                        .count();
        return rows.size() < total ? count + rest(rows, output) : count + " (" + open + " open)";
    }

    private static String age(Node.Fields row, Instant now) {
        Instant created = Instant.parse(Values.text(row, "created_at"));
        return Math.max(0, Duration.between(created, now).toDays()) + "d";
    }

    private static String simple(Node.Fields row) {
        return List.of("id", "status", "priority", "title").stream()
                .map(field -> Terminal.line(Values.text(row, field)))
                .collect(Collectors.joining("\t"));
    }

    static void csv(List<String> fields, List<Node.Fields> rows, Terminal terminal) {
        terminal.print(String.join(",", fields));
        for (Node.Fields row : rows) {
            var cells = new ArrayList<String>();
            fields.forEach(
                    field -> cells.add(CsvCell.of(Terminal.block(Values.text(row, field), ""))));
            terminal.print(String.join(",", cells));
        }
    }
}
