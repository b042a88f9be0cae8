package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets backlog` that show something.
final class BacklogPages {
    private static final Listing LISTING =
            new Listing(
                    "backlog_list",
                    List.of(
                            "id",
                            "title",
                            "item_type",
                            "status",
                            "priority",
                            "story_points",
                            "business_value",
                            "score",
                            "epic_id",
                            "sprint_id",
                            "ticket_id",
                            "created_at"),
                    List.of("id", "status", "priority", "title"),
                    "backlog item",
                    "backlog items",
                    List.of(
                            "ID",
                            "Title",
                            "Type",
                            "Status",
                            "Priority",
                            "Points",
                            "Value",
                            "Score",
                            "Epic",
                            "Sprint"),
                    BacklogPages::cells);

    static final Command LIST =
            new Command(
                    "backlog list",
                    "List the backlog in its order: ranked by hand, then by score.",
                    "[options]",
                    "backlog_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "new, groomed, ready, in-progress, done, cancelled"),
                            option("--epic --epic-id", "epic_id", ValueType.TEXT, "Of this epic"),
                            option(
                                    "--sprint --sprint-id",
                                    "sprint_id",
                                    ValueType.TEXT,
                                    "Of this sprint"),
                            option("--ready", "ready", ValueType.FLAG, "Only sprint-ready ones"),
                            option(
                                    "--all -a",
                                    "all",
                                    ValueType.FLAG,
                                    "Done and cancelled ones, too"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of(
                            "tickets backlog list --status ready",
                            "tickets backlog list --epic USER-1 --format json"),
                    LISTING::run);

    static final Command SHOW =
            new Command(
                    "backlog show",
                    "Show a backlog item, and what it lacks to be ready.",
                    "ID",
                    "backlog_get",
                    List.of(positional("id", ValueType.TEXT, "The backlog item")),
                    List.of("tickets backlog show LOGIN-1"),
                    (arguments, session) ->
                            session.answer(
                                    "backlog_get",
                                    arguments.without(),
                                    item -> {
                                        new BacklogPage(item, session).print();
                                        return ExitCode.OK;
                                    }));

    private BacklogPages() {}

    private static List<String> cells(Node.Fields row) {
        return List.of(
                Values.text(row, "id"),
                Listing.title(row),
                Values.text(row, "item_type"),
                Values.text(row, "status"),
                Values.text(row, "priority"),
                Values.text(row, "story_points"),
                Values.text(row, "business_value"),
                Values.text(row, "score"),
                Values.text(row, "epic_id"),
                Values.text(row, "sprint_id"));
    }
}
