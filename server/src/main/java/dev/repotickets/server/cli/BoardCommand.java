package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.Status;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `tickets board`
final class BoardCommand {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int USUAL_ROWS = 10;
    private static final String CLEAR = "\u001b[H\u001b[2J";

    static final Command COMMAND =
            new Command(
                    "board",
                    "Show the tickets in columns, one for each status.",
                    "[options]",
                    "ticket_list",
                    List.of(
                            option("--assignee -a", "assignee", ValueType.TEXT, "A name, or none"),
                            option("--epic-id --epic", "epic_id", ValueType.TEXT, "Of this epic"),
                            option(
                                    "--labels -l --label",
                                    "labels",
                                    ValueType.LIST,
                                    "All must match"),
                            option(
                                    "--limit -n",
                                    "limit",
                                    ValueType.WHOLE,
                                    "Tickets in a column; default 10"),
                            option(
                                    "--watch -w",
                                    "watch",
                                    ValueType.FLAG,
                                    "Draw it anew when something changes, until Ctrl-C")),
                    List.of("tickets board", "tickets board --assignee ann --watch"),
                    BoardCommand::run);

    private BoardCommand() {}

    private static int run(Arguments given, Session session) {
        boolean watches = given.flag("watch");
        Arguments arguments =
                given.has("limit") ? given : given.with("limit", Node.number(USUAL_ROWS));
        String before = "";
        var never = new CountDownLatch(1);
        try {
            do {
                List<BoardColumn> columns = new ArrayList<>();
                Configuration rules = session.workspaces().open().configuration();
                for (String status : statuses(rules)) {
                    switch (session.call("ticket_list", column(status, arguments))) {
                        case Outcome.Done(Node.Fields page) ->
                                columns.add(
                                        BoardColumn.of(status, limit(rules, status, given), page));
                        case Outcome.Failed(String _, Problem problem) -> {
                            return session.failed(problem);
                        }
                    }
                }
                before = show(columns, before, session);
            } while (watches && !never.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /// In the order of the settings, with what was given up at the end.
    private static List<String> statuses(Configuration rules) {
        Comparator<Status> droppedLast =
                Comparator.comparing(it -> it.category() == StatusCategory.DROPPED);
        return rules.statuses().stream().sorted(droppedLast).map(Status::name).toList();
    }

    /// A limit is of all tickets of a status, so that it means nothing beside some of them.
    private static OptionalInt limit(Configuration rules, String status, Arguments given) {
        boolean isPart = given.has("assignee") || given.has("epic_id") || given.has("labels");
        return isPart ? OptionalInt.empty() : rules.wipLimits().of(status);
    }

    private static Node.Fields column(String status, Arguments arguments) {
        var fields = new LinkedHashMap<>(arguments.without("watch").values());
        fields.put("status", new Node.Items(List.of(Node.text(status))));
        fields.putIfAbsent("sort", Node.text("priority"));
        return new Node.Fields(fields);
    }

    /// Shows it where it is not as `before`; gives what is to be seen now.
    private static String show(List<BoardColumn> columns, String before, Session session) {
        if (session.format().isJson()) {
            var fields = new LinkedHashMap<String, Node>();
            fields.put(
                    "columns",
                    new Node.Items(columns.stream().<Node>map(BoardColumn::data).toList()));
            var data = new Node.Fields(fields);
            String now = data.toString();
            if (!now.equals(before)) {
                session.json(data);
            }
            return now;
        }
        Terminal terminal = session.terminal();
        String now = String.join("\n", BoardPage.lines(columns, terminal));
        if (!now.equals(before)) {
            terminal.print((before.isEmpty() || !terminal.colour() ? "" : CLEAR) + now);
        }
        return now;
    }
}
