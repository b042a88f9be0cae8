package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets epic` that show something.
final class EpicPages {
    private static final Listing LISTING =
            new Listing(
                    "epic_list",
                    List.of(
                            "id",
                            "title",
                            "status",
                            "priority",
                            "owner",
                            "target_date",
                            "created_at"),
                    List.of("id", "status", "priority", "title"),
                    "epic",
                    "epics",
                    List.of("ID", "Title", "Status", "Priority", "Progress", "Target", "Owner"),
                    EpicPages::cells);

    static final Command LIST =
            new Command(
                    "epic list",
                    "List epics with their progress.",
                    "[options]",
                    "epic_list",
                    List.of(
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "draft, active, completed or cancelled"),
                            option("--owner", "owner", ValueType.TEXT, "Who answers for it"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of("tickets epic list --status active"),
                    LISTING::run);

    static final Command SHOW =
            new Command(
                    "epic show",
                    "Show an epic with its goals, tickets and progress.",
                    "ID",
                    "epic_get",
                    List.of(positional("id", ValueType.TEXT, "The epic")),
                    List.of("tickets epic show USER-1"),
                    (arguments, session) ->
                            session.answer(
                                    "epic_get",
                                    arguments.without(),
                                    epic -> {
                                        new EpicPage(epic, session).print();
                                        return ExitCode.OK;
                                    }));

    private EpicPages() {}

    private static List<String> cells(Node.Fields row) {
        boolean isOverdue = Values.text(row, "overdue").equals("true");
        Node.Fields progress = progress(row);
        return List.of(
                Values.text(row, "id"),
                Listing.title(row),
                Values.text(row, "status"),
                Values.text(row, "priority"),
                Values.text(progress, "tickets_done") + "/" + Values.text(progress, "tickets"),
                Values.text(row, "target_date") + (isOverdue ? " OVERDUE" : ""),
                Values.text(row, "owner"));
    }

    static Node.Fields progress(Node.Fields epic) {
        return epic.values().get("progress") instanceof Node.Fields progress
                ? progress
                : new Node.Fields(Map.of());
    }
}
