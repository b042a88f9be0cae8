package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets workflow` that change something.
final class WorkflowCommands {
    private static final Parameter RUN = positional("id", ValueType.TEXT, "The run");

    static final Command CREATE =
            new Command(
                    "workflow create",
                    "Define a workflow from a template, a file or steps.",
                    "NAME [options]",
                    "workflow_create",
                    List.of(
                            positional("name", ValueType.TEXT, "What it is called"),
                            Options.DESCRIPTION,
                            option(
                                    "--template -t",
                                    "template",
                                    ValueType.TEXT,
                                    "feature or bugfix"),
                            option(
                                    "--file -f",
                                    "file",
                                    ValueType.TEXT,
                                    "YAML with the steps, as in .tickets/workflows"),
                            option(
                                    "--step",
                                    "step",
                                    ValueType.TEXTS,
                                    "NAME:TYPE:AFTER,AFTER; the type gate: a person decides"),
                            option(
                                    "--ticket --ticket-id",
                                    "ticket_id",
                                    ValueType.TEXT,
                                    "Runs are on it unless said"),
                            Options.IDEMPOTENCY_KEY),
                    List.of(
                            "tickets workflow create Release --template feature",
                            "tickets workflow create Ship --step build:code --step ok:gate:build"),
                    WorkflowCommands::create);

    static final Command START =
            new Command(
                    "workflow start",
                    "Start a run of a workflow or template on a ticket.",
                    "ID [options]",
                    "workflow_start",
                    List.of(
                            positional("id", ValueType.TEXT, "The workflow or template"),
                            option(
                                    "--ticket --ticket-id",
                                    "ticket_id",
                                    ValueType.TEXT,
                                    "What it is done for"),
                            option(
                                    "--input -i",
                                    "inputs",
                                    ValueType.TEXTS,
                                    "NAME=VALUE for conditions and agents; repeat it"),
                            Options.IDEMPOTENCY_KEY),
                    List.of("tickets workflow start feature --ticket FIX-1 --input env=prod"),
                    (arguments, session) ->
                            answer(
                                    arguments.has("inputs")
                                            ? arguments.with("inputs", inputs(arguments))
                                            : arguments,
                                    session,
                                    "workflow_start",
                                    "✓ Started run "));

    static final Command COMPLETE_STEP =
            new Command(
                    "workflow complete-step",
                    "Decide a gate, or end a step that nobody has begun.",
                    "RUN STEP [options]",
                    "workflow_complete_step",
                    List.of(
                            RUN,
                            positional("step", ValueType.TEXT, "Its name"),
                            option(
                                    "--outcome",
                                    "outcome",
                                    ValueType.TEXT,
                                    "completed (default), failed or skipped"),
                            option(
                                    "--output -o",
                                    "output",
                                    ValueType.BODY,
                                    "What came of it; - reads standard input")),
                    List.of("tickets workflow complete-step RUN-6F7CAAA9 approve"),
                    (arguments, session) ->
                            answer(
                                    arguments.has("outcome")
                                            ? arguments
                                            : arguments.with("outcome", Node.text("completed")),
                                    session,
                                    "workflow_complete_step",
                                    "✓ Ended the step in run "));

    static final Command PAUSE =
            control("pause", "Let nothing new of a run begin.", "✓ Paused run ");
    static final Command RESUME =
            control(
                    "resume",
                    "Let a paused run go on, or try what failed again.",
                    "✓ Resumed run ");
    static final Command CANCEL =
            control("cancel", "End a run and cancel its open tasks.", "✓ Cancelled run ");

    private WorkflowCommands() {}

    private static Command control(String action, String summary, String done) {
        return new Command(
                "workflow " + action,
                summary,
                "RUN",
                "workflow_control",
                List.of(RUN),
                List.of("tickets workflow " + action + " RUN-6F7CAAA9"),
                (arguments, session) ->
                        answer(
                                arguments.with("action", Node.text(action)),
                                session,
                                "workflow_control",
                                done));
    }

    private static int create(Arguments arguments, Session session) {
        Map<String, Node> input;
        try {
            input = new StepFile(session).input(arguments);
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
        return session.answer(
                "workflow_create",
                new Node.Fields(input),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print(
                            "✓ Created workflow "
                                    + Values.text(output, "id")
                                    + ": "
                                    + Terminal.line(arguments.text("name").orElse("")));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    /// `env=prod` as `{"env": "prod"}`.
    private static Node inputs(Arguments arguments) {
        var inputs = new LinkedHashMap<String, Node>();
        for (String pair : arguments.texts("inputs")) {
            int at = pair.indexOf('=');
            inputs.put(
                    at < 0 ? pair : pair.substring(0, at),
                    Node.text(at < 0 ? "true" : pair.substring(at + 1)));
        }
        return new Node.Fields(inputs);
    }

    private static int answer(Arguments arguments, Session session, String tool, String done) {
        return session.answer(
                tool,
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    boolean isNew = tool.equals("workflow_start");
                    terminal.print(
                            isNew || !Values.items(output, "changed").isEmpty()
                                    ? done + id
                                    : "Run " + id + " is so already; nothing was changed.");
                    Answers.line(terminal, "Status", Values.text(output, "status"));
                    Answers.line(terminal, "Active steps", Values.text(output, "active_steps"));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
