package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets epic` that show something.
final class EpicPages {
    static final Command LIST =
            new Command(
                    "epic list",
                    "List epics with their progress.",
                    "[options]",
                    "epic_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "draft, active, completed or cancelled"),
                            option("--owner", "owner", ValueType.TEXT, "Who answers for it"),
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many"),
                            option(
                                    "--exit-code",
                                    "exit_code",
                                    ValueType.FLAG,
                                    "Exit with 7 when there are none")),
                    List.of("tickets epic list --status active"),
                    EpicPages::list);

    static final Command SHOW =
            new Command(
                    "epic show",
                    "Show an epic with its goals, tickets and progress.",
                    "ID",
                    "epic_get",
                    List.of(positional("id", ValueType.TEXT, "The epic")),
                    List.of("tickets epic show USER-1"),
                    (arguments, session) ->
                            session.answer(
                                    "epic_get",
                                    arguments.without(),
                                    epic -> {
                                        new EpicPage(epic, session).print();
                                        return ExitCode.OK;
                                    }));

    private static final List<String> FIELDS =
            List.of("id", "title", "status", "priority", "owner", "target_date", "created_at");

    private EpicPages() {}

    private static int list(Arguments arguments, Session session) {
        return switch (session.call("epic_list", arguments.without("exit_code"))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                List<Node.Fields> rows = Values.objects(output, "items");
                if (Values.isPresent(output, "hint")) {
                    String hint = SpokenCalls.asCommands(Values.text(output, "hint"));
                    session.terminal().hint("Warning: " + Terminal.line(hint));
                }
                switch (session.format()) {
                    case JSON, JSONL -> session.json(new Node.Items(List.copyOf(rows)));
                    case SIMPLE -> rows.forEach(it -> session.terminal().print(simple(it)));
                    case CSV -> TicketRows.csv(FIELDS, rows, session.terminal());
                    case TABLE -> table(rows, Values.text(output, "total"), session.terminal());
                }
                yield rows.isEmpty() && arguments.flag("exit_code")
                        ? ExitCode.NOTHING
                        : ExitCode.OK;
            }
        };
    }

    private static void table(List<Node.Fields> rows, String total, Terminal terminal) {
        if (rows.isEmpty()) {
            terminal.print("No epics found.");
            return;
        }
        List<List<String>> cells = rows.stream().map(EpicPages::cells).toList();
        List<String> lines =
                new Table(
                                List.of(
                                        "ID",
                                        "Title",
                                        "Status",
                                        "Priority",
                                        "Progress",
                                        "Target",
                                        "Owner"),
                                cells)
                        .lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
        terminal.print("");
        String shown =
                total.equals(String.valueOf(rows.size())) ? "" : ", " + rows.size() + " shown";
        terminal.print(total + (total.equals("1") ? " epic" : " epics") + " total" + shown);
    }

    private static List<String> cells(Node.Fields row) {
        boolean isOverdue = Values.text(row, "overdue").equals("true");
        Node.Fields progress = progress(row);
        return List.of(
                Values.text(row, "id"),
                Width.cut(Terminal.line(Values.text(row, "title")), 43),
                Values.text(row, "status"),
                Values.text(row, "priority"),
                Values.text(progress, "tickets_done") + "/" + Values.text(progress, "tickets"),
                Values.text(row, "target_date") + (isOverdue ? " OVERDUE" : ""),
                Values.text(row, "owner"));
    }

    private static String simple(Node.Fields row) {
        return String.join(
                "\t",
                List.of("id", "status", "priority", "title").stream()
                        .map(field -> Terminal.line(Values.text(row, field)))
                        .toList());
    }

    static Node.Fields progress(Node.Fields epic) {
        return epic.values().get("progress") instanceof Node.Fields progress
                ? progress
                : new Node.Fields(Map.of());
    }
}
