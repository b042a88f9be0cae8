package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets sprint` that show something.
final class SprintPages {
    private static final Listing LISTING =
            new Listing(
                    "sprint_list",
                    List.of(
                            "id",
                            "name",
                            "status",
                            "start_date",
                            "end_date",
                            "capacity",
                            "committed_points",
                            "completed_points"),
                    List.of("id", "status", "name"),
                    "sprint",
                    "sprints",
                    List.of(
                            "ID",
                            "Name",
                            "Status",
                            "Start",
                            "End",
                            "Capacity",
                            "Committed",
                            "Done",
                            "Goal"),
                    SprintPages::cells);

    static final Command LIST =
            new Command(
                    "sprint list",
                    "List sprints with committed and done points.",
                    "[options]",
                    "sprint_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "planned, active, completed or cancelled"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of("tickets sprint list --status active"),
                    LISTING::run);

    static final Command PLAN =
            new Command(
                    "sprint plan",
                    "Propose what to take into a sprint; --apply takes it.",
                    "ID [options]",
                    "sprint_plan",
                    List.of(
                            positional("id", ValueType.TEXT, "The sprint"),
                            option(
                                    "--capacity",
                                    "capacity",
                                    ValueType.WHOLE,
                                    "Story points (default: the sprint's, else the velocity)"),
                            option("--apply", "apply", ValueType.FLAG, "Take the chosen items")),
                    List.of(
                            "tickets sprint plan SPRINT-1 --capacity 20",
                            "tickets sprint plan SPRINT-1 --apply"),
                    SprintPages::plan);

    private SprintPages() {}

    private static List<String> cells(Node.Fields row) {
        return List.of(
                Values.text(row, "id"),
                Width.cut(Terminal.line(Values.text(row, "name")), 43),
                Values.text(row, "status"),
                Values.text(row, "start_date"),
                Values.text(row, "end_date"),
                Values.text(row, "capacity"),
                Values.text(row, "committed_points"),
                Values.text(row, "completed_points"),
                Values.text(row, "goal"));
    }

    private static int plan(Arguments arguments, Session session) {
        return session.answer(
                "sprint_plan",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    boolean applied = Values.text(output, "applied").equals("true");
                    terminal.print(
                            (applied ? "✓ Planned sprint " : "Proposal for sprint ")
                                    + Values.text(output, "id")
                                    + ": "
                                    + Values.text(output, "points")
                                    + " of "
                                    + Values.text(output, "capacity")
                                    + " points");
                    Answers.section(
                            terminal,
                            "Chosen",
                            Values.objects(output, "chosen").stream()
                                    .map(it -> row(it, Values.text(it, "story_points") + " points"))
                                    .toList());
                    Answers.section(
                            terminal,
                            "Left out",
                            Values.objects(output, "left").stream()
                                    .map(it -> row(it, Values.text(it, "reason")))
                                    .toList());
                    if (!applied && !Values.items(output, "chosen").isEmpty()) {
                        terminal.hint("Take them: " + again(arguments));
                    }
                    return ExitCode.OK;
                });
    }

    private static String row(Node.Fields item, String note) {
        return "• "
                + Values.text(item, "id")
                + ": "
                + Values.text(item, "title")
                + " ("
                + note
                + ")";
    }

    private static String again(Arguments arguments) {
        Map<String, Node> said = arguments.with("apply", Node.truth(true)).values();
        return SpokenCalls.asCommands("sprint_plan " + Json.write(new Node.Fields(said)));
    }
}
