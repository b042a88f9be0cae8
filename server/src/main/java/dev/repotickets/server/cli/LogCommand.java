package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.ArrayList;
import java.util.List;

/// `tickets log`
final class LogCommand {
    static final Command COMMAND =
            new Command(
                    "log",
                    "Show what has happened, latest first: to everything, or to one ticket.",
                    "[ID] [options]",
                    "event_list",
                    List.of(
                            optional("subject", ValueType.TEXT, "A ticket, epic, agent, task..."),
                            option(
                                    "--type -t",
                                    "type",
                                    ValueType.TEXT,
                                    "ticket.closed; ticket. for all of these"),
                            option("--since", "since", ValueType.TEXT, "A date, or 7d"),
                            option("--author", "author", ValueType.TEXT, "Who did it"),
                            option(
                                    "--limit -n",
                                    "limit",
                                    ValueType.WHOLE,
                                    "At most so many; default 50")),
                    List.of("tickets log --since 7d", "tickets log FIX-1"),
                    LogCommand::run);

    private LogCommand() {}

    private static int run(Arguments given, Session session) {
        Arguments arguments = given.has("limit") ? given : given.with("limit", Node.number(50));
        return switch (session.call("event_list", arguments.without())) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                List<Node.Fields> rows = Values.objects(output, "items");
                if (session.format().isJson()) {
                    session.json(new Node.Items(List.copyOf(rows)));
                } else if (rows.isEmpty()) {
                    session.terminal().print("Nothing has happened.");
                } else {
                    rows.forEach(it -> print(it, session));
                }
                yield ExitCode.OK;
            }
        };
    }

    private static void print(Node.Fields row, Session session) {
        var line = new ArrayList<String>();
        line.add(session.times().minute(Values.text(row, "at")));
        line.add(Values.text(row, "subject"));
        line.add(Values.text(row, "type"));
        if (Values.isPresent(row, "author")) {
            line.add("by " + Values.text(row, "author"));
        }
        if (Values.isPresent(row, "note")) {
            line.add("- " + Width.cut(Terminal.line(Values.text(row, "note")), 80));
        }
        session.terminal().print(Terminal.line(String.join(" ", line)));
        Values.items(row, "changes")
                .forEach(it -> session.terminal().print("    " + Terminal.line(Values.text(it))));
    }
}
