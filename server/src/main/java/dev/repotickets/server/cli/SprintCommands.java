package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets sprint` that change something.
final class SprintCommands {
    private static final Parameter ID = positional("id", ValueType.TEXT, "The sprint");
    private static final Parameter MOVE_TO =
            option("--move-to", "move_to", ValueType.TEXT, "Where its unfinished items go");

    static final Command CREATE =
            new Command(
                    "sprint create",
                    "Create a sprint.",
                    "NAME [options]",
                    "sprint_create",
                    Options.of(
                            List.of(
                                    positional("name", ValueType.TEXT, "What it is called"),
                                    option(
                                            "--name --title",
                                            "name",
                                            ValueType.TEXT,
                                            "The same as NAME")),
                            fields(),
                            List.of(Options.IDEMPOTENCY_KEY)),
                    List.of("tickets sprint create \"Sprint 1\" --capacity 20"),
                    SprintCommands::create);

    static final Command UPDATE =
            new Command(
                    "sprint update",
                    "Change fields of a sprint; \"\" clears one.",
                    "ID [options]",
                    "sprint_update",
                    Options.of(
                            List.of(
                                    ID,
                                    option(
                                            "--name --title",
                                            "name",
                                            ValueType.TEXT,
                                            "What it is called")),
                            fields(),
                            List.of(
                                    option(
                                            "--status -s",
                                            "status",
                                            ValueType.TEXT,
                                            "planned, active, completed or cancelled"),
                                    MOVE_TO,
                                    Options.IF_REV)),
                    List.of("tickets sprint update SPRINT-1 --status cancelled"),
                    (arguments, session) ->
                            Answers.update(arguments, session, "sprint_update", "sprint"));

    static final Command START =
            new Command(
                    "sprint start",
                    "Start a sprint, which records the points that are in it.",
                    "ID",
                    "sprint_update",
                    List.of(ID),
                    List.of("tickets sprint start SPRINT-1"),
                    (arguments, session) ->
                            moved(arguments, session, "active", "✓ Started sprint "));

    static final Command CLOSE =
            new Command(
                    "sprint close",
                    "Complete a sprint, which records the points that are done.",
                    "ID [--move-to SPRINT]",
                    "sprint_update",
                    List.of(ID, MOVE_TO),
                    List.of("tickets sprint close SPRINT-1 --move-to SPRINT-2"),
                    (arguments, session) ->
                            moved(arguments, session, "completed", "✓ Completed sprint "));

    private SprintCommands() {}

    private static List<Parameter> fields() {
        return List.of(
                option("--goal", "goal", ValueType.TEXT, "What it is for"),
                Options.START,
                option("--end-date", "end_date", ValueType.TEXT, "YYYY-MM-DD, its last day"),
                option("--capacity", "capacity", ValueType.WHOLE, "Story points"));
    }

    private static int create(Arguments arguments, Session session) {
        return session.answer(
                "sprint_create",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print("✓ Created sprint " + Values.text(output, "id"));
                    Answers.line(terminal, "Name", arguments.text("name").orElse(""));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int moved(Arguments arguments, Session session, String status, String done) {
        return session.answer(
                "sprint_update",
                arguments.with("status", Node.text(status)).without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    terminal.print(
                            Values.items(output, "changed").isEmpty()
                                    ? "Sprint " + id + " is so already; nothing was changed."
                                    : done + id);
                    String target = Values.text(output, "moved_to");
                    for (Node item : Values.items(output, "moved")) {
                        terminal.print(
                                "  "
                                        + Values.text(item)
                                        + " goes "
                                        + (target.isEmpty()
                                                ? "back to the backlog"
                                                : "to " + target));
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
