package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets agent` that change an agent.
final class AgentCommands {
    static final Parameter ID = positional("id", ValueType.TEXT, "The agent");

    static final Command CREATE =
            new Command(
                    "agent create",
                    "Register an agent, which takes tasks from then on.",
                    "NAME [options]",
                    "agent_create",
                    Options.of(
                            List.of(
                                    positional("name", ValueType.TEXT, "What it is called"),
                                    option("--name", "name", ValueType.TEXT, "The same as NAME")),
                            fields(),
                            List.of(Options.IDEMPOTENCY_KEY)),
                    List.of("tickets agent create CodeBot --type developer --max-tasks 3"),
                    AgentCommands::create);

    static final Command UPDATE =
            new Command(
                    "agent update",
                    "Change fields of an agent; \"\" clears one.",
                    "ID [options]",
                    "agent_update",
                    Options.of(
                            List.of(
                                    ID,
                                    option("--name", "name", ValueType.TEXT, "What it is called"),
                                    option(
                                            "--status -s",
                                            "status",
                                            ValueType.TEXT,
                                            "active, inactive, busy, error or maintenance")),
                            fields(),
                            List.of(Options.RESTORE, Options.IF_REV)),
                    List.of("tickets agent update AGENT-CODEBOT --max-tasks 5"),
                    (arguments, session) ->
                            Answers.update(arguments, session, "agent_update", "agent"));

    static final Command DELETE =
            new Command(
                    "agent delete",
                    "Delete an agent; its open tasks return to the queue.",
                    "ID [--dry-run]",
                    "agent_delete",
                    List.of(ID, Options.DRY_RUN),
                    List.of("tickets agent delete AGENT-CODEBOT --dry-run"),
                    (arguments, session) ->
                            Answers.delete(
                                    arguments,
                                    session,
                                    "agent_delete",
                                    "agent",
                                    "requeued",
                                    "task %s returns to the queue"));

    static final Command HEARTBEAT =
            new Command(
                    "agent heartbeat",
                    "Report that an agent is alive; renews the leases of its tasks.",
                    "ID [--note TEXT]",
                    "agent_heartbeat",
                    List.of(
                            ID,
                            option("--note -m", "note", ValueType.TEXT, "What it is doing now")),
                    List.of("tickets agent heartbeat AGENT-CODEBOT --note \"Running the tests\""),
                    AgentCommands::heartbeat);

    private AgentCommands() {}

    private static List<Parameter> fields() {
        return List.of(
                Options.DESCRIPTION,
                option(
                        "--type",
                        "type",
                        ValueType.TEXT,
                        "developer, reviewer, tester, documenter, analyst, ..."),
                option("--max-tasks", "max_tasks", ValueType.WHOLE, "At once; 1 to 100"),
                option("--model", "model", ValueType.TEXT, "For example gpt-4"),
                option("--endpoint", "endpoint", ValueType.TEXT, "Where it is reached"),
                option(
                        "--api-key-env",
                        "api_key_env",
                        ValueType.TEXT,
                        "Name of the variable with its key; never the key"),
                option(
                        "--capabilities --capability",
                        "capabilities",
                        ValueType.LIST,
                        "python,review:0.8"),
                option(
                        "--preferred-task-types --prefers",
                        "preferred_task_types",
                        ValueType.LIST,
                        "It takes only these: code,test"));
    }

    private static int create(Arguments arguments, Session session) {
        return session.answer(
                "agent_create",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String name = Terminal.line(arguments.text("name").orElse(""));
                    terminal.print("✓ Created agent " + Values.text(output, "id") + ": " + name);
                    Answers.line(terminal, "Type", arguments.text("type").orElse("general"));
                    Answers.line(
                            terminal,
                            "Max tasks",
                            TicketCommands.shown(arguments, "max_tasks").orElse("1"));
                    Answers.line(terminal, "Model", arguments.text("model").orElse(""));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int heartbeat(Arguments arguments, Session session) {
        return session.answer(
                "agent_heartbeat",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print("✓ Heard of agent " + Values.text(output, "id"));
                    for (Node.Fields lease : Values.objects(output, "leases")) {
                        terminal.print(
                                "  task "
                                        + Values.text(lease, "task_id")
                                        + " until "
                                        + session.times().named(Values.text(lease, "until")));
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }
}
