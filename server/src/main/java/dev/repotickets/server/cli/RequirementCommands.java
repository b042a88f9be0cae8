package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The commands of the group `tickets requirements` that add one item.
final class RequirementCommands {
    static final Parameter TICKET =
            new Parameter("ticket_id", List.of(), ValueType.TEXT, "TICKET", "The ticket", true);
    static final Parameter KEY =
            option(
                    "--idempotency-key",
                    "idempotency_key",
                    ValueType.TEXT,
                    "The same key adds once");
    static final Parameter CRITERIA =
            option("--criteria -c", "criteria", ValueType.TEXTS, "One criterion; repeat it");
    private static final Parameter PRIORITY =
            option("--priority -p", "priority", ValueType.TEXT, "critical, high, medium or low");

    static final Command ADD =
            new Command(
                    "requirements add",
                    "Add a formal requirement to a ticket.",
                    "TICKET --title TITLE [options]",
                    "requirement_add",
                    List.of(
                            TICKET,
                            required("--title -t", "title", ValueType.TEXT, "What is required"),
                            option(
                                    "--description -d",
                                    "description",
                                    ValueType.BODY,
                                    "Markdown; - reads standard input"),
                            PRIORITY,
                            CRITERIA,
                            KEY),
                    List.of(
                            "tickets requirements add FIX-1 --title \"Password Security\""
                                    + " --criteria \"Minimum 8 characters\""),
                    (arguments, session) ->
                            added(arguments, session, "requirement", RequirementCommands::showAdd));

    static final Command STORY =
            new Command(
                    "requirements story",
                    "Add a user story: as a persona, I want goal, so that benefit.",
                    "TICKET --persona WHO --goal WHAT --benefit WHY [options]",
                    "requirement_add_story",
                    List.of(
                            TICKET,
                            required("--persona", "persona", ValueType.TEXT, "Who wants it"),
                            required("--goal -g", "goal", ValueType.TEXT, "What they want"),
                            required("--benefit -b", "benefit", ValueType.TEXT, "Why"),
                            option(
                                    "--priority",
                                    "priority",
                                    ValueType.TEXT,
                                    "critical, high, medium or low"),
                            option("--points", "points", ValueType.WHOLE, "Story points"),
                            CRITERIA,
                            KEY),
                    List.of(
                            "tickets requirements story FIX-1 --persona user --goal \"sign in\""
                                    + " --benefit \"see my data\""),
                    (arguments, session) ->
                            added(
                                    arguments,
                                    session,
                                    "user story",
                                    RequirementCommands::showStory));

    static final Command RESULT =
            new Command(
                    "requirements result",
                    "Add an expected result that can be verified.",
                    "TICKET --description TEXT [options]",
                    "requirement_add_result",
                    List.of(
                            TICKET,
                            required(
                                    "--description -d",
                                    "description",
                                    ValueType.BODY,
                                    "What can be checked; - reads standard input"),
                            option(
                                    "--method -m",
                                    "method",
                                    ValueType.TEXT,
                                    "manual, automated or review"),
                            CRITERIA,
                            KEY),
                    List.of(
                            "tickets requirements result FIX-1 --description \"Loads < 2s\""
                                    + " --method automated"),
                    (arguments, session) ->
                            added(
                                    arguments,
                                    session,
                                    "expected result",
                                    RequirementCommands::showResult));

    private RequirementCommands() {}

    private static Parameter required(
            String names, String field, ValueType type, String description) {
        Parameter option = option(names, field, type, description);
        return new Parameter(
                option.field(), option.names(), type, option.label(), description, true);
    }

    private static int added(
            Arguments arguments,
            Session session,
            String word,
            BiConsumer<Node.Fields, Terminal> show) {
        return session.answer(
                arguments.command().tool(),
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    String ticket = Values.text(output, "ticket_id");
                    terminal.print("✓ Added " + word + " " + id + " to ticket " + ticket);
                    row(session, ticket, id).ifPresent(it -> show.accept(it, terminal));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static void showAdd(Node.Fields row, Terminal terminal) {
        line(terminal, "Title", Values.text(row, "title"));
        line(terminal, "Priority", Values.text(row, "priority"));
        criteria(terminal, "Acceptance Criteria", row);
    }

    private static void showStory(Node.Fields row, Terminal terminal) {
        line(terminal, "Story", Values.text(row, "title"));
        line(terminal, "Priority", Values.text(row, "priority"));
        line(terminal, "Points", Values.text(row, "points"));
        criteria(terminal, "Acceptance Criteria", row);
    }

    private static void showResult(Node.Fields row, Terminal terminal) {
        line(terminal, "Description", Values.text(row, "title"));
        line(terminal, "Verification", Values.text(row, "method"));
        criteria(terminal, "Success Criteria", row);
    }

    private static void criteria(Terminal terminal, String name, Node.Fields row) {
        int count = Values.items(row, "criteria").size();
        line(terminal, name, count == 0 ? "" : count + (count == 1 ? " item" : " items"));
    }

    private static Optional<Node.Fields> row(Session session, String ticket, String id) {
        Node asked = new Node.Fields(new LinkedHashMap<>(Map.of("ticket_id", Node.text(ticket))));
        return session.call("requirement_list", asked) instanceof Outcome.Done(Node.Fields output)
                ? Values.objects(output, "items").stream()
                        .filter(it -> Values.text(it, "id").equals(id))
                        .findFirst()
                : Optional.empty();
    }

    static void line(Terminal terminal, String name, String value) {
        if (!value.isEmpty()) {
            terminal.print(name + ": " + Terminal.line(value));
        }
    }
}
