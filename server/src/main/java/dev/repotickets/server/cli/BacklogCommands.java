package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets backlog` that change something.
final class BacklogCommands {
    private static final Parameter ID = positional("id", ValueType.TEXT, "The backlog item");
    private static final Parameter TITLE =
            option("--title --name", "title", ValueType.TEXT, "What is wanted");

    static final Command ADD =
            new Command(
                    "backlog add",
                    "Add to the backlog what is wanted and not begun.",
                    "TITLE [options]",
                    "backlog_add",
                    Options.of(
                            List.of(positional("title", ValueType.TEXT, "What is wanted"), TITLE),
                            fields(),
                            List.of(Options.IDEMPOTENCY_KEY)),
                    List.of(
                            "tickets backlog add \"User Registration\" --type feature --priority high"
                                    + " --story-points 8",
                            "tickets backlog add \"Log in\" --acceptance-criteria \"Works offline\""),
                    BacklogCommands::add);

    static final Command UPDATE =
            new Command(
                    "backlog update",
                    "Change, move or rank a backlog item; \"\" clears a field.",
                    "ID [options]",
                    "backlog_update",
                    Options.of(
                            List.of(
                                    ID,
                                    TITLE,
                                    option(
                                            "--status -s",
                                            "status",
                                            ValueType.TEXT,
                                            "new, groomed, ready, in-progress, done, cancelled"),
                                    option(
                                            "--sprint --sprint-id",
                                            "sprint_id",
                                            ValueType.TEXT,
                                            "The sprint it is in")),
                            fields(),
                            List.of(
                                    option(
                                            "--before",
                                            "before",
                                            ValueType.TEXT,
                                            "Rank it above this item"),
                                    option(
                                            "--after",
                                            "after",
                                            ValueType.TEXT,
                                            "Rank it below this item"),
                                    option(
                                            "--rank",
                                            "rank",
                                            ValueType.TEXT,
                                            "auto: back to the order by score"),
                                    Options.RESTORE,
                                    Options.IF_REV)),
                    List.of(
                            "tickets backlog update LOGIN-1 --status groomed",
                            "tickets backlog update LOGIN-1 --before USER-1"),
                    (arguments, session) ->
                            Answers.update(arguments, session, "backlog_update", "backlog item"));

    static final Command CONVERT =
            new Command(
                    "backlog convert",
                    "Make a ticket of a backlog item; its criteria become requirements.",
                    "ID [options]",
                    "backlog_convert",
                    List.of(
                            ID,
                            option(
                                    "--reporter",
                                    "reporter",
                                    ValueType.TEXT,
                                    "Who wants it (default: you)"),
                            option(
                                    "--reporter-email",
                                    "reporter_email",
                                    ValueType.TEXT,
                                    "Their address"),
                            option(
                                    "--assignee -a",
                                    "assignee",
                                    ValueType.TEXT,
                                    "Who works on it (default: as the item says)"),
                            Options.IDEMPOTENCY_KEY),
                    List.of("tickets backlog convert LOGIN-1 --reporter \"Product Manager\""),
                    BacklogCommands::convert);

    static final Command DELETE =
            new Command(
                    "backlog delete",
                    "Delete a backlog item; the ticket that it became stays.",
                    "ID [--dry-run]",
                    "backlog_delete",
                    List.of(ID, Options.DRY_RUN),
                    List.of("tickets backlog delete LOGIN-1 --dry-run"),
                    (arguments, session) ->
                            Answers.delete(
                                    arguments,
                                    session,
                                    "backlog_delete",
                                    "backlog item",
                                    "backlog item %s waits for it no more"));

    private BacklogCommands() {}

    private static List<Parameter> fields() {
        return List.of(
                Options.DESCRIPTION,
                option(
                        "--type",
                        "type",
                        ValueType.TEXT,
                        "story, feature, bug, task, spike, technical-debt, epic"),
                Options.PRIORITY,
                option("--story-points --points", "story_points", ValueType.WHOLE, "Its size"),
                option(
                        "--business-value --priority-score",
                        "business_value",
                        ValueType.WHOLE,
                        "1 to 100; both names mean the same"),
                option("--effort-estimate", "effort_estimate", ValueType.DECIMAL, "Hours"),
                option("--risk-level", "risk_level", ValueType.TEXT, "low, medium or high"),
                option("--product-owner", "product_owner", ValueType.TEXT, "Who wants it"),
                option("--assigned-to", "assigned_to", ValueType.TEXT, "Who is to do it"),
                Options.EPIC,
                option("--component", "component", ValueType.TEXT, "For example Authentication"),
                option("--theme", "theme", ValueType.TEXT, "For example User Onboarding"),
                Options.LABELS,
                option(
                        "--depends-on",
                        "dependencies",
                        ValueType.LIST,
                        "Backlog items to be done before"),
                option(
                        "--acceptance-criteria --criteria -c",
                        "acceptance_criteria",
                        ValueType.TEXTS,
                        "An acceptance criterion; repeat it"),
                option(
                        "--definition-of-done",
                        "definition_of_done",
                        ValueType.TEXTS,
                        "What done means; repeat it"));
    }

    private static int add(Arguments arguments, Session session) {
        return session.answer(
                "backlog_add",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    terminal.print("✓ Added backlog item " + id);
                    Node asked = new Node.Fields(Map.of("id", Node.text(id)));
                    if (session.call("backlog_get", asked)
                            instanceof Outcome.Done(Node.Fields item)) {
                        Answers.line(terminal, "Type", Values.text(item, "item_type"));
                        Answers.line(terminal, "Priority", Values.text(item, "priority"));
                        Answers.line(terminal, "Story Points", Values.text(item, "story_points"));
                        Answers.line(
                                terminal, "Business Value", Values.text(item, "business_value"));
                        Answers.line(terminal, "Epic", Values.text(item, "epic_id"));
                        Answers.line(terminal, "Score", Values.text(item, "score"));
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int convert(Arguments arguments, Session session) {
        return session.answer(
                "backlog_convert",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String ticket = Values.text(output, "ticket_id");
                    terminal.print(
                            "✓ Converted backlog item "
                                    + Values.text(output, "id")
                                    + " to ticket "
                                    + ticket);
                    Answers.line(terminal, "Requirements", Values.text(output, "requirements"));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
