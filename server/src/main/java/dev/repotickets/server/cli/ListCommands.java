package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.LinkedHashMap;
import java.util.List;

/// The commands that show several tickets.
final class ListCommands {
    static final Command LIST =
            new Command(
                    "list",
                    "List tickets, newest change first; ended ones only if asked for.",
                    "[options]",
                    "ticket_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.LIST,
                                    "open,in-progress,... or all"),
                            option(
                                    "--priority -p",
                                    "priority",
                                    ValueType.LIST,
                                    "critical,high,..."),
                            option(
                                    "--labels -l --label",
                                    "labels",
                                    ValueType.LIST,
                                    "All must match"),
                            option("--assignee -a", "assignee", ValueType.TEXT, "A name, or none"),
                            option("--epic-id --epic", "epic_id", ValueType.TEXT, "Of this epic"),
                            option(
                                    "--since",
                                    "updated_since",
                                    ValueType.TEXT,
                                    "Changed since a date, or 7d"),
                            option(
                                    "--sort",
                                    "sort",
                                    ValueType.TEXT,
                                    "priority, updated, created, due, id; - reverses"),
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many"),
                            option("--all -A", "all", ValueType.FLAG, "Ended ones as well"),
                            option(
                                    "--exit-code",
                                    "exit_code",
                                    ValueType.FLAG,
                                    "Exit with 7 when there are none")),
                    List.of(
                            "tickets list --status open --labels bug",
                            "tickets list --assignee ann --format json | jq -r '.[].id'"),
                    ListCommands::list);

    static final Command SEARCH =
            new Command(
                    "search",
                    "Search tickets by words and fields, best first.",
                    "QUERY [options]",
                    "ticket_search",
                    List.of(
                            positional("query", ValueType.TEXTS, "What to look for"),
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many"),
                            option(
                                    "--fast",
                                    "fast",
                                    ValueType.FLAG,
                                    "Every search is fast; accepted for the original's scripts"),
                            option(
                                    "--exit-code",
                                    "exit_code",
                                    ValueType.FLAG,
                                    "Exit with 7 when there are none")),
                    List.of(
                            "tickets search login",
                            "tickets search login is:open label:auth 'points:>3' -- -assignee:bob"),
                    ListCommands::search);

    private ListCommands() {}

    private static int list(Arguments given, Session session) {
        Arguments arguments = Aliases.statusesOf(given, session);
        if (arguments.flag("all")) {
            arguments = arguments.with("status", new Node.Items(List.of(Node.text("all"))));
        }
        return show(
                session.call(
                        "ticket_list",
                        TicketRows.paged(arguments.without("all", "exit_code"), session)),
                session,
                arguments,
                "No tickets found.",
                "");
    }

    private static int search(Arguments arguments, Session session) {
        String query = String.join(" ", arguments.texts("query"));
        var fields = new LinkedHashMap<>(arguments.without("query", "fast", "exit_code").values());
        fields.put("query", Node.text(query));
        String shown = Terminal.line(query);
        return show(
                session.call("ticket_search", TicketRows.paged(new Node.Fields(fields), session)),
                session,
                arguments,
                "No tickets found matching '" + shown + "'.",
                " found matching '" + shown + "'");
    }

    private static int show(
            Outcome outcome, Session session, Arguments arguments, String none, String footer) {
        return switch (outcome) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                List<Node.Fields> rows = Values.objects(output, "items");
                if (Values.text(output, "hint").contains("cannot be read")) {
                    String hint = SpokenCalls.asCommands(Values.text(output, "hint"));
                    session.terminal().hint("Warning: " + Terminal.line(hint));
                }
                TicketRows.show(rows, output, session, none, footer);
                yield rows.isEmpty() && arguments.flag("exit_code")
                        ? ExitCode.NOTHING
                        : ExitCode.OK;
            }
        };
    }
}
