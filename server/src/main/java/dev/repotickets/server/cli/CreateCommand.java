package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import java.util.List;

/// `tickets create`
final class CreateCommand {
    static final Command COMMAND =
            new Command(
                    "create",
                    "Create a ticket.",
                    "TITLE [options]",
                    "ticket_create",
                    List.of(
                            positional("title", ValueType.TEXT, "What is to be done"),
                            option("--title", "title", ValueType.TEXT, "The same as TITLE"),
                            Options.DESCRIPTION,
                            Options.PRIORITY,
                            option("--assignee -a", "assignee", ValueType.TEXT, "Who works on it"),
                            Options.LABELS,
                            option("--estimate -e", "estimate", ValueType.DECIMAL, "Hours"),
                            option("--points", "points", ValueType.WHOLE, "Story points"),
                            option(
                                    "--type",
                                    "type",
                                    ValueType.TEXT,
                                    "bug, feature, task, chore..."),
                            option("--due", "due", ValueType.TEXT, "YYYY-MM-DD"),
                            Options.EPIC,
                            option(
                                    "--parent",
                                    "parent_id",
                                    ValueType.TEXT,
                                    "The ticket it is a part of"),
                            option(
                                    "--depends-on",
                                    "depends_on",
                                    ValueType.LIST,
                                    "Tickets that block it"),
                            option(
                                    "--discovered-from",
                                    "discovered_from",
                                    ValueType.TEXT,
                                    "The ticket during which it was found"),
                            option(
                                    "--criteria -c",
                                    "criteria",
                                    ValueType.TEXTS,
                                    "An acceptance criterion; repeat it"),
                            Options.IDEMPOTENCY_KEY),
                    List.of(
                            "tickets create \"Fix login bug\" --priority high --labels bug,urgent",
                            "git log -1 --format=%B | tickets create \"Review it\" --description -"),
                    CreateCommand::run);

    private CreateCommand() {}

    private static int run(Arguments arguments, Session session) {
        return session.answer(
                "ticket_create",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String title = arguments.text("title").orElse("");
                    terminal.print(
                            "✓ Created ticket "
                                    + Values.text(output, "id")
                                    + ": "
                                    + Terminal.line(title));
                    TicketCommands.shown(arguments, "estimate")
                            .ifPresent(it -> terminal.print("Estimated effort: " + it + "h"));
                    TicketCommands.shown(arguments, "points")
                            .ifPresent(it -> terminal.print("Story points: " + it));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
