package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets workflow` that show something.
final class WorkflowPages {
    private static final Listing LISTING =
            new Listing(
                    "workflow_list",
                    List.of("kind", "id", "name", "status", "ticket_id", "steps", "created_at"),
                    List.of("id", "kind", "status", "name"),
                    "workflow or run",
                    "workflows and runs",
                    List.of("Kind", "ID", "Name", "Status", "Steps", "Ticket", "Active"),
                    WorkflowPages::cells);

    static final Command LIST =
            new Command(
                    "workflow list",
                    "List runs with their progress, workflows and templates.",
                    "[options]",
                    "workflow_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "Runs that are running, paused, completed, failed, ..."),
                            option(
                                    "--ticket --ticket-id",
                                    "ticket_id",
                                    ValueType.TEXT,
                                    "Those of a ticket"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of("tickets workflow list --status running"),
                    LISTING::run);

    static final Command SHOW =
            new Command(
                    "workflow show",
                    "Show a workflow, a template, or a run with its steps and what is next.",
                    "ID",
                    "workflow_get",
                    List.of(positional("id", ValueType.TEXT, "A workflow, template or run")),
                    List.of("tickets workflow show feature"),
                    (arguments, session) ->
                            session.answer(
                                    "workflow_get",
                                    arguments.without(),
                                    workflow -> {
                                        new WorkflowPage(workflow, session).print();
                                        return ExitCode.OK;
                                    }));

    private WorkflowPages() {}

    private static List<String> cells(Node.Fields row) {
        String problem = Values.text(row, "problem");
        return List.of(
                Values.text(row, "kind"),
                Values.text(row, "id"),
                Width.cut(Terminal.line(Values.text(row, "name")), 43),
                problem.isEmpty() ? Values.text(row, "status") : "broken",
                steps(row),
                Values.text(row, "ticket_id"),
                Width.cut(Terminal.line(Values.text(row, "active_steps")), 43));
    }

    private static String steps(Node.Fields row) {
        return row.values().get("progress") instanceof Node.Fields progress
                ? Values.text(progress, "ended") + "/" + Values.text(progress, "steps")
                : Values.text(row, "steps");
    }
}
