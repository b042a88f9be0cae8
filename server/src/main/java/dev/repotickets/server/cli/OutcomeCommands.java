package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// The commands of the group `tickets assign`: who does what, why, and what it was worth.
final class OutcomeCommands {
    private static final Parameter TASK =
            new Parameter("task_id", List.of(), ValueType.TEXT, "TASK", "The task", true);

    static final Command PLAN =
            new Command(
                    "assign plan",
                    "Share out queued tasks over the agents, best for all together.",
                    "[options]",
                    "assign_plan",
                    List.of(
                            option("--task", "task_ids", ValueType.LIST, "Only these"),
                            option("--apply", "apply", ValueType.FLAG, "Assign them")),
                    List.of("tickets assign plan", "tickets assign plan --apply"),
                    OutcomeCommands::plan);

    static final Command RECORD =
            new Command(
                    "assign record",
                    "Say what a task that ended was worth.",
                    "TASK RESULT [options]",
                    "assign_record",
                    List.of(
                            TASK,
                            positional(
                                    "result",
                                    ValueType.TEXT,
                                    "success, failed, rework, reassigned, cancelled, infra"),
                            option("--quality", "quality", ValueType.DECIMAL, "0 to 1"),
                            option("--cost", "cost", ValueType.DECIMAL, "In your unit"),
                            option("--attempt", "attempt", ValueType.WHOLE, "Default the last")),
                    List.of("tickets assign record 6F7CAAA9 rework --quality 0.4"),
                    (arguments, session) ->
                            session.answer(
                                    "assign_record",
                                    arguments.without(),
                                    output -> {
                                        session.terminal()
                                                .print(
                                                        "✓ Recorded for "
                                                                + Values.text(output, "agent_id")
                                                                + ", try "
                                                                + Values.text(output, "attempt"));
                                        return ExitCode.OK;
                                    }));

    static final Command EXPLAIN =
            new Command(
                    "assign explain",
                    "Say why a task went to its agents.",
                    "TASK",
                    "assign_explain",
                    List.of(TASK),
                    List.of("tickets assign explain 6F7CAAA9"),
                    OutcomeCommands::explain);

    static final Command EVALUATE =
            new Command(
                    "assign evaluate",
                    "Say how well the model foretold the outcomes here, beside simpler ways.",
                    "",
                    "assign_evaluate",
                    List.of(),
                    List.of("tickets assign evaluate"),
                    OutcomeCommands::evaluate);

    private OutcomeCommands() {}

    private static int plan(Arguments arguments, Session session) {
        return session.answer(
                "assign_plan",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    for (Node.Fields row : Values.objects(output, "items")) {
                        terminal.print(
                                Values.text(row, "task_id")
                                        + " → "
                                        + Values.text(row, "agent_id")
                                        + ": "
                                        + Terminal.line(Values.text(row, "why")));
                    }
                    if (output.values().get("waiting")
                            instanceof Node.Fields(Map<String, Node> waiting)) {
                        waiting.forEach((id, why) ->
                                terminal.print(id + " waits: " + Terminal.line(Values.text(why))));
                    }
                    if (Values.text(output, "applied").equals("true")) {
                        terminal.print("✓ Assigned " + Values.text(output, "total"));
                    }
                    Answers.hint(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int explain(Arguments arguments, Session session) {
        return session.answer(
                "assign_explain",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    Values.objects(output, "items").forEach(it -> decision(it, terminal));
                    Answers.hint(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int evaluate(Arguments arguments, Session session) {
        return session.answer(
                "assign_evaluate",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    List<List<String>> rows =
                            Values.objects(output, "items").stream()
                                    .map(it ->
                                            List.of(
                                                    Values.text(it, "name"),
                                                    Values.text(it, "log_loss"),
                                                    Values.text(it, "calibration_error"),
                                                    Values.text(it, "auc")))
                                    .toList();
                    new Table(List.of("Way", "Log loss", "Calibration error", "AUC"), rows)
                            .lines()
                            .forEach(terminal::print);
                    terminal.print(Terminal.line(Values.text(output, "verdict")));
                    return ExitCode.OK;
                });
    }

    private static void decision(Node.Fields decision, Terminal terminal) {
        terminal.print(
                "Try "
                        + Values.text(decision, "attempt")
                        + ": "
                        + Values.text(decision, "agent_id")
                        + " ("
                        + Values.text(decision, "chosen")
                        + ")");
        if (Values.isPresent(decision, "probability")) {
            Answers.line(terminal, "  Likely to succeed", Factors.percent(decision));
            Answers.line(terminal, "  Because", Factors.of(decision, "why"));
            Answers.line(terminal, "  Next best", Values.text(decision, "over"));
            Answers.line(terminal, "  Model", Terminal.line(Values.text(decision, "model")));
        }
        Answers.line(terminal, "  Load", Values.text(decision, "load"));
    }
}
