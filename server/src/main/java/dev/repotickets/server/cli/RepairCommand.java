package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// `tickets repair`
final class RepairCommand {
    static final Command COMMAND =
            new Command(
                    "repair",
                    "Mend what tickets doctor finds, as far as nothing can be lost by it.",
                    "[options]",
                    "workspace_repair",
                    List.of(
                            option(
                                    "--only",
                                    "only",
                                    ValueType.LIST,
                                    "conflict_markers,dangling_link,dangling_epic,..."),
                            option(
                                    "--dry-run",
                                    "dry_run",
                                    ValueType.FLAG,
                                    "Only show what would happen")),
                    List.of("tickets repair --dry-run", "tickets repair --only dangling_link"),
                    (arguments, session) ->
                            session.answer(
                                    "workspace_repair",
                                    arguments.without(),
                                    output -> show(output, session.terminal())));

    private RepairCommand() {}

    private static int show(Node.Fields output, Terminal terminal) {
        boolean isPreview = Values.text(output, "dry_run").equals("true");
        List<Node.Fields> fixed = Values.objects(output, "fixed");
        fixed.forEach(it -> terminal.print((isPreview ? "Would mend " : "✓ Mended ") + line(it)));
        Values.objects(output, "left")
                .forEach(it ->
                        terminal.hint(
                                "Left: "
                                        + line(it)
                                        + ". "
                                        + Terminal.line(
                                                SpokenCalls.asCommands(Values.text(it, "fix")))));
        if (fixed.isEmpty()) {
            terminal.print("Nothing was mended.");
        }
        return ExitCode.OK;
    }

    private static String line(Node.Fields finding) {
        return Terminal.line(
                Values.text(finding, "subject") + ": " + Values.text(finding, "message"));
    }
}
