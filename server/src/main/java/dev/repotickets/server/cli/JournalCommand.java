package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// `tickets journal`
final class JournalCommand {
    static final Command COMMAND =
            new Command(
                    "journal",
                    "Write an entry in the project journal of a ticket.",
                    "ID CONTENT [options]",
                    "ticket_journal",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            positional(
                                    "content",
                                    ValueType.BODY,
                                    "What happened; - reads standard input"),
                            option(
                                    "--type -t",
                                    "type",
                                    ValueType.TEXT,
                                    "progress, blocker, milestone, decision, risk, meeting..."),
                            option(
                                    "--completion -c",
                                    "completion",
                                    ValueType.WHOLE,
                                    "Per cent done, 0 to 100"),
                            option("--spent -s", "spent", ValueType.DECIMAL, "Hours spent"),
                            option(
                                    "--estimate --remaining -e",
                                    "remaining",
                                    ValueType.DECIMAL,
                                    "Hours that remain"),
                            option(
                                    "--milestone -m",
                                    "milestone",
                                    ValueType.TEXT,
                                    "What was reached"),
                            option(
                                    "--dependencies -d",
                                    "dependencies",
                                    ValueType.LIST,
                                    "Tickets it depends on"),
                            option("--risks -r", "risks", ValueType.LIST, "What could go wrong"),
                            option(
                                    "--decisions",
                                    "decisions",
                                    ValueType.TEXTS,
                                    "What was decided; repeat it"),
                            option(
                                    "--idempotency-key",
                                    "idempotency_key",
                                    ValueType.TEXT,
                                    "The same key adds once")),
                    List.of("tickets journal FIX-1 \"Form is done\" --completion 80 --spent 4.5"),
                    JournalCommand::run);

    private JournalCommand() {}

    private static int run(Arguments arguments, Session session) {
        return session.answer(
                "ticket_journal",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print(
                            "✓ Added "
                                    + Values.text(output, "type")
                                    + " journal entry "
                                    + Values.text(output, "entry_id")
                                    + " to ticket "
                                    + Values.text(output, "id"));
                    line(terminal, arguments, "remaining", "Remaining: ", "h");
                    line(terminal, arguments, "spent", "Time spent: ", "h");
                    line(terminal, arguments, "completion", "Completion: ", "%");
                    line(terminal, arguments, "milestone", "Milestone: ", "");
                    line(terminal, arguments, "dependencies", "Dependencies: ", "");
                    line(terminal, arguments, "risks", "Risks: ", "");
                    line(terminal, arguments, "decisions", "Decisions: ", "");
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static void line(
            Terminal terminal, Arguments arguments, String field, String name, String unit) {
        if (arguments.has(field)) {
            Node value = arguments.values().getOrDefault(field, Node.Nothing.NOTHING);
            terminal.print("  " + name + Terminal.line(Values.text(value)) + unit);
        }
    }
}
