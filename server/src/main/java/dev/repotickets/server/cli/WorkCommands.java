package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.List;

/// The commands by which one finds work, takes it and gives it back.
final class WorkCommands {
    private static final Parameter AGENT =
            option("--agent --agent-id", "agent_id", ValueType.TEXT, "For whom; default: you");

    static final Command READY =
            new Command(
                    "ready",
                    "List tickets that can be begun now, best first, with the reasons.",
                    "[options]",
                    "ticket_ready",
                    List.of(
                            AGENT,
                            option(
                                    "--labels -l --label",
                                    "labels",
                                    ValueType.LIST,
                                    "All must match"),
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many"),
                            option(
                                    "--exit-code",
                                    "exit_code",
                                    ValueType.FLAG,
                                    "Exit with 7 when there are none")),
                    List.of("tickets ready --limit 5"),
                    WorkCommands::ready);

    static final Command CLAIM =
            new Command(
                    "claim",
                    "Take a ticket, or the best ready one: yours until the lease ends.",
                    "[ID] [options]",
                    "ticket_claim",
                    List.of(
                            optional("id", ValueType.TEXT, "The ticket"),
                            AGENT,
                            option(
                                    "--lease --lease-minutes",
                                    "lease_minutes",
                                    ValueType.WHOLE,
                                    "Minutes; default 30; claim again to renew"),
                            option(
                                    "--labels -l --label",
                                    "labels",
                                    ValueType.LIST,
                                    "Without an id: all must match")),
                    List.of("tickets claim FIX-1", "tickets claim --agent AGENT-CODEBOT"),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_claim",
                                    arguments.without(),
                                    output -> {
                                        claimed(output, session);
                                        return ExitCode.OK;
                                    }));

    static final Command RELEASE =
            new Command(
                    "release",
                    "Give a ticket back that was claimed.",
                    "ID [options]",
                    "ticket_release",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option(
                                    "--agent --agent-id",
                                    "agent_id",
                                    ValueType.TEXT,
                                    "Who holds it; default: you"),
                            option(
                                    "--reason -m",
                                    "reason",
                                    ValueType.BODY,
                                    "For whoever takes it next")),
                    List.of("tickets release FIX-1 --reason \"Needs a decision\""),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_release",
                                    arguments.without(),
                                    output -> {
                                        session.terminal()
                                                .print(
                                                        "✓ Released ticket "
                                                                + Values.text(output, "id"));
                                        TicketCommands.warn(output, session.terminal());
                                        return ExitCode.OK;
                                    }));

    private WorkCommands() {}

    private static void claimed(Node.Fields output, Session session) {
        Terminal terminal = session.terminal();
        String title = Terminal.line(Values.text(output, "title"));
        terminal.print("✓ Claimed ticket " + Values.text(output, "id") + ": " + title);
        terminal.print(
                "  for "
                        + Terminal.line(Values.text(output, "agent_id"))
                        + " until "
                        + session.times().named(Values.text(output, "lease_until")));
        TicketCommands.warn(output, terminal);
        terminal.hint("Branch: git switch -c " + Values.text(output, "branch_hint"));
    }

    private static int ready(Arguments arguments, Session session) {
        return switch (session.call(
                "ticket_ready", TicketRows.paged(arguments.without("exit_code"), session))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                List<Node.Fields> rows = Values.objects(output, "items");
                if (session.format() == Format.TABLE && !rows.isEmpty()) {
                    table(rows, session.terminal());
                    String rest = TicketRows.rest(rows, output);
                    if (!rest.isEmpty()) {
                        session.terminal().print("");
                        session.terminal()
                                .print(Values.text(output, "total") + " tickets are ready" + rest);
                    }
                } else {
                    TicketRows.show(rows, output, session, "Nothing is ready.", "");
                }
                yield rows.isEmpty() && arguments.flag("exit_code")
                        ? ExitCode.NOTHING
                        : ExitCode.OK;
            }
        };
    }

    private static void table(List<Node.Fields> rows, Terminal terminal) {
        List<List<String>> cells =
                rows.stream()
                        .map(row ->
                                List.of(
                                        Values.text(row, "id"),
                                        Width.cut(Terminal.line(Values.text(row, "title")), 53),
                                        Values.text(row, "priority"),
                                        Values.text(row, "why")))
                        .toList();
        List<String> lines = new Table(List.of("ID", "Title", "Priority", "Why"), cells).lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
    }
}
