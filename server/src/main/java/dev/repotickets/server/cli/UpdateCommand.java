package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import java.util.List;

/// `tickets update`
final class UpdateCommand {
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "description",
                    "status",
                    "priority",
                    "assignee",
                    "labels",
                    "estimate",
                    "points",
                    "due",
                    "type",
                    "epic_id",
                    "parent_id",
                    "add_labels",
                    "remove_labels");

    static final Command COMMAND =
            new Command(
                    "update",
                    "Change fields of a ticket; \"\" clears one.",
                    "ID [options]",
                    "ticket_update",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option("--title -t", "title", ValueType.TEXT, "What is to be done"),
                            Options.DESCRIPTION,
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "open, in-progress, blocked, closed, cancelled"),
                            Options.PRIORITY,
                            option("--assignee -a", "assignee", ValueType.TEXT, "Who works on it"),
                            option("--labels -l", "labels", ValueType.LIST, "Replaces all labels"),
                            option(
                                    "--add-label --add-labels",
                                    "add_labels",
                                    ValueType.LIST,
                                    "Adds labels"),
                            option(
                                    "--remove-label --remove-labels",
                                    "remove_labels",
                                    ValueType.LIST,
                                    "Removes labels"),
                            option(
                                    "--estimate -e",
                                    "estimate",
                                    ValueType.DECIMAL,
                                    "Hours; -1 clears"),
                            option(
                                    "--points",
                                    "points",
                                    ValueType.WHOLE,
                                    "Story points; -1 clears"),
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
                            Options.IF_REV),
                    List.of(
                            "tickets update FIX-1 --status in-progress --assignee ann",
                            "tickets update FIX-1 --labels bug,urgent"),
                    UpdateCommand::run);

    private UpdateCommand() {}

    private static int run(Arguments given, Session session) {
        Arguments arguments = Aliases.statusOf(given, session);
        if (FIELDS.stream().noneMatch(arguments::has) && !session.format().isJson()) {
            session.terminal().print("No updates specified.");
            return ExitCode.OK;
        }
        return session.answer(
                "ticket_update",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    if (Values.items(output, "changed").isEmpty()) {
                        terminal.print("Ticket " + id + " is so already; nothing was changed.");
                        TicketCommands.warn(output, terminal);
                        return ExitCode.OK;
                    }
                    terminal.print("✓ Updated ticket " + id);
                    FIELDS.forEach(field ->
                            TicketCommands.shown(arguments, field)
                                    .ifPresent(it ->
                                            terminal.print(
                                                    "  " + field + ": " + Terminal.line(it))));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
