package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets task`, by which tasks are begun and ended.
final class TaskCommands {
    private static final Parameter ID = positional("id", ValueType.TEXT, "The task");
    private static final Parameter AGENT =
            option("--agent --agent-id", "agent_id", ValueType.TEXT, "Who has it");
    private static final Parameter LEASE =
            option(
                    "--lease --lease-minutes",
                    "lease_minutes",
                    ValueType.WHOLE,
                    "Minutes; default 30; a heartbeat renews it");
    private static final Parameter FENCE =
            option("--fence", "fence", ValueType.WHOLE, "Fail if somebody else began it since");

    static final Command NEXT =
            new Command(
                    "task next",
                    "Begin the best task for an agent.",
                    "AGENT [options]",
                    "task_next",
                    List.of(
                            new Parameter(
                                    "agent_id", List.of(), ValueType.TEXT, "AGENT", "For it", true),
                            LEASE,
                            Options.IDEMPOTENCY_KEY),
                    List.of("tickets task next AGENT-CODEBOT"),
                    TaskCommands::next);

    static final Command START =
            new Command(
                    "task start",
                    "Begin a task that was assigned, or with --agent a queued one.",
                    "ID [options]",
                    "task_start",
                    List.of(ID, AGENT, LEASE),
                    List.of("tickets task start 6F7CAAA9"),
                    (arguments, session) ->
                            start(arguments, session, "task_start", "✓ Started task "));

    static final Command PAUSE =
            new Command(
                    "task pause",
                    "Lay a begun task aside; its agent keeps it.",
                    "ID [options]",
                    "task_pause",
                    List.of(
                            ID,
                            option("--reason -m", "reason", ValueType.BODY, "Why"),
                            AGENT,
                            FENCE),
                    List.of("tickets task pause 6F7CAAA9 --reason \"Waiting for an answer\""),
                    (arguments, session) ->
                            ended(arguments, session, "task_pause", "✓ Paused task "));

    static final Command RESUME =
            new Command(
                    "task resume",
                    "Go on with a paused task.",
                    "ID [options]",
                    "task_resume",
                    List.of(ID, AGENT, LEASE),
                    List.of("tickets task resume 6F7CAAA9"),
                    (arguments, session) ->
                            start(arguments, session, "task_resume", "✓ Resumed task "));

    static final Command COMPLETE =
            new Command(
                    "task complete",
                    "Finish a task.",
                    "ID [options]",
                    "task_complete",
                    List.of(
                            ID,
                            option(
                                    "--output -o",
                                    "output",
                                    ValueType.BODY,
                                    "What came of it; - reads standard input"),
                            option(
                                    "--artifacts --artifact",
                                    "artifacts",
                                    ValueType.TEXTS,
                                    "A path or address; repeat it"),
                            AGENT,
                            FENCE),
                    List.of("tickets task complete 6F7CAAA9 --output \"12 tests\""),
                    (arguments, session) ->
                            ended(arguments, session, "task_complete", "✓ Completed task "));

    static final Command FAIL =
            new Command(
                    "task fail",
                    "Say that a try failed; another agent or the queue gets the task.",
                    "ID ERROR [options]",
                    "task_fail",
                    List.of(
                            ID,
                            positional("error", ValueType.BODY, "What went wrong"),
                            option("--final", "final", ValueType.FLAG, "It is not tried again"),
                            AGENT,
                            FENCE),
                    List.of("tickets task fail 6F7CAAA9 \"The build is broken\""),
                    TaskCommands::fail);

    static final Command CANCEL =
            new Command(
                    "task cancel",
                    "Cancel a task that is not ended.",
                    "ID [--reason TEXT]",
                    "task_cancel",
                    List.of(ID, option("--reason -m", "reason", ValueType.BODY, "Why")),
                    List.of("tickets task cancel 6F7CAAA9"),
                    (arguments, session) ->
                            ended(arguments, session, "task_cancel", "✓ Cancelled task "));

    static final Command SHOW =
            new Command(
                    "task show",
                    "Show a task with its instructions and what came of it.",
                    "ID",
                    "task_get",
                    List.of(ID),
                    List.of("tickets task show 6F7CAAA9"),
                    (arguments, session) ->
                            session.answer(
                                    "task_get",
                                    arguments.without(),
                                    task -> {
                                        new TaskPage(task, session).print();
                                        return ExitCode.OK;
                                    }));

    private TaskCommands() {}

    private static int next(Arguments arguments, Session session) {
        return session.answer(
                "task_next",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    if (!(output.values().get("task") instanceof Node.Fields task)) {
                        terminal.print(
                                "Nothing to do: " + Terminal.line(Values.text(output, "why")));
                        return ExitCode.OK;
                    }
                    begun(task, session, "✓ Started task ");
                    Answers.line(terminal, "Ticket", ticket(task));
                    Answers.line(terminal, "Type", Values.text(task, "task_type"));
                    Answers.line(terminal, "Description", Values.text(task, "description"));
                    Answers.line(terminal, "Instructions", Values.text(task, "instructions"));
                    Answers.line(terminal, "Expected", Values.text(task, "expected_output"));
                    Answers.line(terminal, "Last error", Values.text(task, "last_error"));
                    return ExitCode.OK;
                });
    }

    private static String ticket(Node.Fields task) {
        return Values.text(task, "ticket_id") + ": " + Values.text(task, "ticket_title");
    }

    private static int start(Arguments arguments, Session session, String tool, String done) {
        return session.answer(
                tool,
                arguments.without(),
                output -> {
                    begun(output, session, done);
                    return ExitCode.OK;
                });
    }

    private static void begun(Node.Fields task, Session session, String done) {
        session.terminal()
                .print(
                        done
                                + Values.text(task, "id")
                                + " until "
                                + session.times().named(Values.text(task, "lease_until"))
                                + " (fence "
                                + Values.text(task, "fence")
                                + ")");
    }

    private static int ended(Arguments arguments, Session session, String tool, String done) {
        return session.answer(
                tool,
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    terminal.print(
                            Values.items(output, "changed").isEmpty()
                                    ? "Task " + id + " is so already; nothing was changed."
                                    : done + id);
                    Values.items(output, "next_tasks")
                            .forEach(it ->
                                    terminal.print("  task " + Values.text(it) + " can begin now"));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int fail(Arguments arguments, Session session) {
        Arguments said =
                arguments.flag("final") ? arguments.with("retry", Node.truth(false)) : arguments;
        return session.answer(
                "task_fail",
                said.without("final"),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    String tries =
                            " (attempt "
                                    + Values.text(output, "attempts")
                                    + " of "
                                    + Values.text(output, "max_attempts")
                                    + ")";
                    String other = Values.text(output, "reassigned_to");
                    String status = Values.text(output, "status");
                    terminal.print(
                            status.equals("failed")
                                    ? "✓ Failed task " + id + tries
                                    : "✓ Noted the failure of task "
                                            + id
                                            + tries
                                            + ": "
                                            + (other.isEmpty()
                                                    ? "it is back in the queue"
                                                    : other + " has it now"));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
