package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.List;
import java.util.function.Function;

/// A list of something in every format.
///
/// @param fields the columns of CSV
/// @param simple the columns of the simple format
/// @param one what one row is called, and `many` what several are
record Listing(
        String tool,
        List<String> fields,
        List<String> simple,
        String one,
        String many,
        List<String> headings,
        Function<Node.Fields, List<String>> cells) {

    int run(Arguments arguments, Session session) {
        return switch (session.call(tool, arguments.without("exit_code"))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                List<Node.Fields> rows = Values.objects(output, "items");
                show(rows, output, session);
                yield rows.isEmpty() && arguments.flag("exit_code")
                        ? ExitCode.NOTHING
                        : ExitCode.OK;
            }
        };
    }

    private void show(List<Node.Fields> rows, Node.Fields output, Session session) {
        if (Values.isPresent(output, "hint")) {
            String hint = SpokenCalls.asCommands(Values.text(output, "hint"));
            session.terminal().hint("Warning: " + Terminal.line(hint));
        }
        switch (session.format()) {
            case JSON, JSONL -> session.json(new Node.Items(List.copyOf(rows)));
            case SIMPLE -> rows.forEach(it -> session.terminal().print(simple(it)));
            case CSV -> TicketRows.csv(fields, rows, session.terminal());
            case TABLE -> table(rows, Values.text(output, "total"), session.terminal());
        }
    }

    private void table(List<Node.Fields> rows, String total, Terminal terminal) {
        if (rows.isEmpty()) {
            terminal.print("No " + many + " found.");
            return;
        }
        List<String> lines = new Table(headings, rows.stream().map(cells).toList()).lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
        terminal.print("");
        String shown =
                total.equals(String.valueOf(rows.size())) ? "" : ", " + rows.size() + " shown";
        terminal.print(total + " " + (total.equals("1") ? one : many) + " total" + shown);
    }

    private String simple(Node.Fields row) {
        return String.join(
                "\t",
                simple.stream().map(field -> Terminal.line(Values.text(row, field))).toList());
    }

    static String title(Node.Fields row) {
        return Width.cut(Terminal.line(Values.text(row, "title")), 43);
    }
}
