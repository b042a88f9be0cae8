package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import java.util.List;

/// The commands of the group `tickets agent` that give tasks.
final class AssignCommands {
    private static final Parameter TICKET =
            new Parameter("ticket_id", List.of(), ValueType.TEXT, "TICKET", "On this one", true);

    static final Command ASSIGN =
            new Command(
                    "agent assign",
                    "Give a task on a ticket to an agent.",
                    "TICKET AGENT TYPE DESCRIPTION [options]",
                    "task_assign",
                    Options.of(
                            List.of(
                                    TICKET,
                                    new Parameter(
                                            "agent_id",
                                            List.of(),
                                            ValueType.TEXT,
                                            "AGENT",
                                            "To this one",
                                            true)),
                            what(),
                            more()),
                    List.of("tickets agent assign FIX-1 AGENT-CODEBOT code \"Implement it\""),
                    (arguments, session) -> assign(arguments, session, "✓ Assigned task "));

    static final Command AUTO_ASSIGN =
            new Command(
                    "agent auto-assign",
                    "Give a task on a ticket to the best available agent, or to the queue.",
                    "TICKET TYPE DESCRIPTION [options]",
                    "task_assign",
                    Options.of(List.of(TICKET), what(), more()),
                    List.of("tickets agent auto-assign FIX-1 test \"Write unit tests\""),
                    (arguments, session) -> assign(arguments, session, "✓ Auto-assigned task "));

    private AssignCommands() {}

    private static List<Parameter> what() {
        return List.of(
                new Parameter(
                        "task_type",
                        List.of(),
                        ValueType.TEXT,
                        "TYPE",
                        "code, test, review, docs",
                        true),
                positional("description", ValueType.BODY, "What is to be done"));
    }

    private static List<Parameter> more() {
        return List.of(
                Options.PRIORITY,
                option("--instructions", "instructions", ValueType.BODY, "How to do it"),
                option(
                        "--expected-output",
                        "expected_output",
                        ValueType.BODY,
                        "What is to come of it"),
                option("--depends-on", "depends_on", ValueType.LIST, "Tasks to be done before"),
                option("--estimate", "estimated_minutes", ValueType.WHOLE, "Minutes"),
                option("--max-attempts", "max_attempts", ValueType.WHOLE, "1 to 10; default 3"),
                Options.IDEMPOTENCY_KEY);
    }

    private static int assign(Arguments arguments, Session session, String done) {
        return session.answer(
                "task_assign",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    String why = Terminal.line(Values.text(output, "why"));
                    if (Values.isPresent(output, "agent_id")) {
                        terminal.print(done + id + " to agent " + Values.text(output, "agent_id"));
                        Answers.line(terminal, "Why", why);
                    } else {
                        terminal.print("No available agents found: " + why);
                        terminal.print("Task " + id + " waits in the queue.");
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
