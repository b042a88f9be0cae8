package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets epic` that change something.
final class EpicCommands {
    static final Command CREATE =
            new Command(
                    "epic create",
                    "Create an epic, a goal that several tickets serve.",
                    "TITLE [options]",
                    "epic_create",
                    Options.of(
                            List.of(
                                    positional("title", ValueType.TEXT, "What is to be reached"),
                                    option(
                                            "--title --name",
                                            "title",
                                            ValueType.TEXT,
                                            "The same as TITLE")),
                            fields(),
                            List.of(Options.IDEMPOTENCY_KEY)),
                    List.of(
                            "tickets epic create \"User Management\" --priority high"
                                    + " --target-version v1.0"),
                    EpicCommands::create);

    static final Command UPDATE =
            new Command(
                    "epic update",
                    "Change fields of an epic; \"\" clears one.",
                    "ID [options]",
                    "epic_update",
                    Options.of(
                            List.of(
                                    positional("id", ValueType.TEXT, "The epic"),
                                    option(
                                            "--title --name",
                                            "title",
                                            ValueType.TEXT,
                                            "What is to be reached"),
                                    option(
                                            "--status -s",
                                            "status",
                                            ValueType.TEXT,
                                            "draft, active, completed or cancelled")),
                            fields(),
                            List.of(Options.RESTORE, Options.IF_REV)),
                    List.of("tickets epic update USER-1 --status active"),
                    (arguments, session) ->
                            Answers.update(arguments, session, "epic_update", "epic"));

    static final Command ADD =
            new Command(
                    "epic add-ticket",
                    "Add tickets to an epic.",
                    "EPIC TICKET...",
                    "epic_add_tickets",
                    epicAndTickets(),
                    List.of("tickets epic add-ticket USER-1 FIX-1"),
                    EpicCommands::add);

    static final Command REMOVE =
            new Command(
                    "epic remove-ticket",
                    "Remove tickets from an epic; the tickets stay.",
                    "EPIC TICKET...",
                    "epic_remove_tickets",
                    epicAndTickets(),
                    List.of("tickets epic remove-ticket USER-1 FIX-1"),
                    EpicCommands::remove);

    static final Command DELETE =
            new Command(
                    "epic delete",
                    "Delete an epic; its tickets stay.",
                    "ID [--dry-run]",
                    "epic_delete",
                    List.of(positional("id", ValueType.TEXT, "The epic"), Options.DRY_RUN),
                    List.of("tickets epic delete USER-1 --dry-run"),
                    (arguments, session) ->
                            Answers.delete(
                                    arguments, session, "epic_delete", "epic", "ticket %s stays"));

    private EpicCommands() {}

    private static List<Parameter> epicAndTickets() {
        return List.of(
                new Parameter("id", List.of(), ValueType.TEXT, "EPIC", "The epic", true),
                new Parameter(
                        "ticket_ids", List.of(), ValueType.TEXTS, "TICKET", "The tickets", true));
    }

    private static List<Parameter> fields() {
        return List.of(
                Options.DESCRIPTION,
                Options.PRIORITY,
                option("--owner", "owner", ValueType.TEXT, "Who answers for it"),
                option("--owner-email", "owner_email", ValueType.TEXT, "Their address"),
                Options.LABELS,
                option("--target-version", "target_version", ValueType.TEXT, "For example v1.0"),
                Options.START,
                option("--target-date", "target_date", ValueType.TEXT, "YYYY-MM-DD"),
                option("--estimated-points", "estimated_points", ValueType.WHOLE, "Story points"),
                option("--goals --goal", "goals", ValueType.TEXTS, "A goal; repeat it"),
                option(
                        "--success-criteria",
                        "success_criteria",
                        ValueType.TEXTS,
                        "How success is seen; repeat it"));
    }

    private static int create(Arguments arguments, Session session) {
        return session.answer(
                "epic_create",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    terminal.print("✓ Created epic " + id);
                    Node asked = new Node.Fields(Map.of("id", Node.text(id)));
                    if (session.call("epic_get", asked) instanceof Outcome.Done(Node.Fields epic)) {
                        Answers.line(terminal, "Title", Values.text(epic, "title"));
                        Answers.line(terminal, "Priority", Values.text(epic, "priority"));
                        Answers.line(terminal, "Owner", Values.text(epic, "owner"));
                        Answers.line(
                                terminal, "Target Version", Values.text(epic, "target_version"));
                        Answers.line(terminal, "Target Date", Values.text(epic, "target_date"));
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int add(Arguments arguments, Session session) {
        return session.answer(
                "epic_add_tickets",
                arguments.without(),
                output -> {
                    String epic = Values.text(output, "id");
                    var lines = new ArrayList<String>();
                    for (Node added : Values.items(output, "added")) {
                        lines.add("✓ Added ticket " + Values.text(added) + " to epic " + epic);
                        if (output.values().get("moved") instanceof Node.Fields moved
                                && Values.isPresent(moved, Values.text(added))) {
                            lines.add(
                                    "  moved from epic " + Values.text(moved, Values.text(added)));
                        }
                    }
                    Values.items(output, "already")
                            .forEach(it ->
                                    lines.add(
                                            "Ticket "
                                                    + Values.text(it)
                                                    + " is in epic "
                                                    + epic
                                                    + " already."));
                    lines.forEach(session.terminal()::print);
                    return ExitCode.OK;
                });
    }

    private static int remove(Arguments arguments, Session session) {
        return session.answer(
                "epic_remove_tickets",
                arguments.without(),
                output -> {
                    String epic = Values.text(output, "id");
                    Terminal terminal = session.terminal();
                    Values.items(output, "removed")
                            .forEach(it ->
                                    terminal.print(
                                            "✓ Removed ticket "
                                                    + Values.text(it)
                                                    + " from epic "
                                                    + epic));
                    Values.items(output, "already")
                            .forEach(it ->
                                    terminal.print(
                                            "Ticket "
                                                    + Values.text(it)
                                                    + " is not in epic "
                                                    + epic
                                                    + "."));
                    return ExitCode.OK;
                });
    }
}
