package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets agent` that show something.
final class AgentPages {
    private static final Listing AGENTS =
            new Listing(
                    "agent_list",
                    List.of(
                            "id",
                            "name",
                            "agent_type",
                            "status",
                            "active",
                            "max_tasks",
                            "success_rate",
                            "completed",
                            "created_at"),
                    List.of("id", "status", "name"),
                    "agent",
                    "agents",
                    List.of(
                            "ID",
                            "Name",
                            "Type",
                            "Status",
                            "Tasks",
                            "Success",
                            "Completed",
                            "Model"),
                    AgentPages::agent);

    private static final Listing TASKS =
            new Listing(
                    "task_list",
                    List.of(
                            "id",
                            "ticket_id",
                            "agent_id",
                            "task_type",
                            "status",
                            "priority",
                            "description",
                            "created_at"),
                    List.of("id", "status", "description"),
                    "task",
                    "tasks",
                    List.of("ID", "Ticket", "Agent", "Type", "Status", "Priority", "Description"),
                    AgentPages::task);

    static final Command LIST =
            new Command(
                    "agent list",
                    "List agents with their load and success; active ones unless said.",
                    "[options]",
                    "agent_list",
                    List.of(
                            option("--type", "type", ValueType.TEXT, "For example tester"),
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "active, inactive, busy, error or maintenance"),
                            option("--all -a", "all", ValueType.FLAG, "Whatever their status"),
                            option(
                                    "--available",
                                    "available",
                                    ValueType.FLAG,
                                    "Only those that take a task more"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of("tickets agent list --available"),
                    AgentPages::list);

    static final Command SHOW =
            new Command(
                    "agent show",
                    "Show an agent: what it can do, has to do, and how it did.",
                    "ID",
                    "agent_get",
                    List.of(AgentCommands.ID),
                    List.of("tickets agent show AGENT-CODEBOT"),
                    (arguments, session) ->
                            session.answer(
                                    "agent_get",
                                    arguments.without(),
                                    agent -> {
                                        new AgentPage(agent, session).print();
                                        return ExitCode.OK;
                                    }));

    static final Command OF =
            new Command(
                    "agent tasks",
                    "List tasks, newest first; all filters must match.",
                    "[options]",
                    "task_list",
                    List.of(
                            option("--agent --agent-id", "agent_id", ValueType.TEXT, "Of this one"),
                            option(
                                    "--ticket --ticket-id",
                                    "ticket_id",
                                    ValueType.TEXT,
                                    "On this one"),
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "queued, assigned, in-progress, completed, failed, cancelled"),
                            Options.LIMIT,
                            Options.EXIT_CODE),
                    List.of("tickets agent tasks --agent AGENT-CODEBOT --status in-progress"),
                    (arguments, session) -> TASKS.run(usual(arguments), session));

    static final Command RECOMMEND =
            new Command(
                    "agent recommend",
                    "Rank the agents for a task, with the reasons.",
                    "TYPE [options]",
                    "agent_recommend",
                    List.of(
                            positional("task_type", ValueType.TEXT, "code, test, review, docs"),
                            option("--ticket --ticket-id", "ticket_id", ValueType.TEXT, "For it"),
                            Options.PRIORITY),
                    List.of("tickets agent recommend test"),
                    AgentPages::recommend);

    private AgentPages() {}

    private static int list(Arguments arguments, Session session) {
        Arguments asked =
                arguments.flag("all") || arguments.has("status")
                        ? arguments
                        : arguments.with("status", Node.text("active"));
        return AGENTS.run(new Arguments(asked.command(), asked.without("all").values()), session);
    }

    /// The original spells some with an underscore.
    private static Arguments usual(Arguments arguments) {
        return arguments
                .text("status")
                .map(it -> arguments.with("status", Node.text(it.replace('_', '-'))))
                .orElse(arguments);
    }

    private static List<String> agent(Node.Fields row) {
        return List.of(
                Values.text(row, "id"),
                Width.cut(Terminal.line(Values.text(row, "name")), 33),
                Values.text(row, "agent_type"),
                Values.text(row, "status"),
                Values.text(row, "active") + "/" + Values.text(row, "max_tasks"),
                percentage(row),
                Values.text(row, "completed"),
                Width.cut(Terminal.line(Values.text(row, "model")), 23));
    }

    private static List<String> task(Node.Fields row) {
        return List.of(
                Values.text(row, "id"),
                Values.text(row, "ticket_id"),
                Values.text(row, "agent_id"),
                Terminal.line(Values.text(row, "task_type")),
                Values.text(row, "status"),
                Values.text(row, "priority"),
                Width.cut(Terminal.line(Values.text(row, "description")), 43));
    }

    /// `66.7%`, or a dash where nothing is ended.
    static String percentage(Node.Fields figures) {
        return figures.values().get("success_rate") instanceof Node.Numeral rate
                ? Math.round(rate.value().doubleValue() * 1_000) / 10.0 + "%"
                : "-";
    }

    private static int recommend(Arguments arguments, Session session) {
        return session.answer(
                "agent_recommend",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    for (Node.Fields row : Values.objects(output, "items")) {
                        terminal.print(
                                Values.text(row, "agent_id")
                                        + ": "
                                        + Factors.percent(row)
                                        + between(row)
                                        + reasons(row));
                    }
                    if (output.values().get("unavailable")
                            instanceof Node.Fields(Map<String, Node> others)) {
                        others.forEach((id, why) ->
                                terminal.print(
                                        id
                                                + ": not available, "
                                                + Terminal.line(Values.text(why))));
                    }
                    Answers.hint(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static String reasons(Node.Fields row) {
        String why = Factors.of(row, "why");
        return why.isEmpty() ? "" : ": " + why;
    }

    private static String between(Node.Fields row) {
        List<Node> bounds = Values.items(row, "between");
        return bounds.size() == 2
                ? " ("
                        + Factors.percent(bounds.getFirst())
                        + " to "
                        + Factors.percent(bounds.getLast())
                        + ")"
                : "";
    }
}
