package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.stream.Collectors;

/// `tickets stats`
final class StatsCommand {
    static final Command COMMAND =
            new Command(
                    "stats",
                    "Show figures over time: throughput, cycle time, velocity and others.",
                    "[options]",
                    "report_metrics",
                    List.of(
                            option(
                                    "--metric -m",
                                    "metric",
                                    ValueType.TEXT,
                                    "Default throughput; a wrong one lists all"),
                            option("--epic-id --epic", "epic_id", ValueType.TEXT, "Of this epic"),
                            option(
                                    "--sprint-id --sprint",
                                    "sprint_id",
                                    ValueType.TEXT,
                                    "Of this one"),
                            option("--since", "since", ValueType.TEXT, "A day or 30d; default 90d"),
                            option(
                                    "--group-by",
                                    "group_by",
                                    ValueType.TEXT,
                                    "person, type, week or ticket, of time-spent")),
                    List.of("tickets stats", "tickets stats --metric cycle-time --since 30d"),
                    StatsCommand::run);

    private StatsCommand() {}

    private static int run(Arguments given, Session session) {
        Arguments arguments =
                given.has("metric") ? given : given.with("metric", Node.text("throughput"));
        return session.answer(
                "report_metrics",
                arguments.without(),
                answer -> {
                    print(answer, session.terminal());
                    return ExitCode.OK;
                });
    }

    private static void print(Node.Fields answer, Terminal out) {
        out.print(
                out.bold(Values.text(answer, "metric") + " (" + Values.text(answer, "unit") + ")"));
        Values.objects(answer, "summary")
                .forEach(it -> Answers.line(out, Values.text(it, "name"), value(it)));
        Answers.section(
                out,
                "Rows",
                Values.objects(answer, "rows").stream().map(StatsCommand::row).toList());
        for (Node.Fields series : Values.objects(answer, "series")) {
            Answers.section(
                    out,
                    Values.text(series, "name"),
                    Values.objects(series, "points").stream()
                            .map(it -> Values.text(it, "at") + "  " + Values.text(it, "value"))
                            .toList());
        }
    }

    private static String row(Node.Fields row) {
        String title = Values.text(row, "title");
        return Values.text(row, "id")
                + (title.isEmpty() ? "" : " " + title)
                + ": "
                + Values.objects(row, "figures").stream()
                        .map(it -> Values.text(it, "name") + " " + value(it))
                        .collect(Collectors.joining(", "));
    }

    private static String value(Node.Fields figure) {
        return Values.text(figure, "value") + Values.text(figure, "text");
    }
}
