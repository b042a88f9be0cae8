package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// `tickets import` and `tickets export`
final class ExchangeCommands {
    static final Command IMPORT =
            new Command(
                    "import",
                    "Import the original's .tickets folder, our JSONL, or another tracker's file.",
                    "PATH|- [options]",
                    "workspace_import",
                    List.of(
                            positional(
                                    "path",
                                    ValueType.TEXT,
                                    "File or folder; - reads standard input"),
                            option(
                                    "--format",
                                    "format",
                                    ValueType.TEXT,
                                    "seed, jsonl, csv, github, beads or backlog-md"),
                            option(
                                    "--time-zone",
                                    "time_zone",
                                    ValueType.TEXT,
                                    "Of local times in it (default: the machine's)"),
                            option(
                                    "--dry-run",
                                    "dry_run",
                                    ValueType.FLAG,
                                    "Only show what would happen")),
                    List.of(
                            "tickets import .tickets --format seed --dry-run",
                            "tickets import tickets.jsonl"),
                    ExchangeCommands::imported);

    static final Command EXPORT =
            new Command(
                    "export",
                    "Write everything, or the tickets that a query finds, to a file.",
                    "--as FORMAT [-o FILE] [QUERY]",
                    "workspace_export",
                    List.of(
                            optional("query", ValueType.TEXTS, "Which tickets, as for search"),
                            option(
                                    "--as",
                                    "format",
                                    ValueType.TEXT,
                                    "jsonl, csv, markdown, icalendar or beads"),
                            option(
                                    "--output -o",
                                    "file",
                                    ValueType.TEXT,
                                    "The file (default: standard output)")),
                    List.of(
                            "tickets export --as jsonl -o backup.jsonl",
                            "tickets export --as csv is:open"),
                    ExchangeCommands::exported);

    private ExchangeCommands() {}

    private static int imported(Arguments given, Session session) {
        Arguments arguments =
                given.has("time_zone")
                        ? given
                        : given.with("time_zone", Node.text(session.times().zone().getId()));
        boolean isTyped = given.text("path").equals(Optional.of("-"));
        if (isTyped) {
            var body = option("-", "content", ValueType.BODY, "");
            Node text = ParameterValue.of(body, List.of("-"), session.terminal().in());
            arguments = arguments.with("content", text);
        }
        return session.answer(
                "workspace_import",
                isTyped ? arguments.without("path") : arguments.without(),
                output -> report(output, session.terminal()));
    }

    private static int report(Node.Fields output, Terminal terminal) {
        boolean isDry = Values.text(output, "dry_run").equals("true");
        terminal.print(
                (isDry ? "Would import: " : "✓ Imported: ")
                        + Values.text(output, "created")
                        + " created, "
                        + Values.text(output, "updated")
                        + " updated, "
                        + Values.text(output, "skipped")
                        + " unchanged, "
                        + Values.text(output, "kept")
                        + " files kept");
        if (Values.isPresent(output, "time_zone")) {
            terminal.print("Local times were read as " + Values.text(output, "time_zone"));
        }
        Values.objects(output, "map")
                .forEach(it ->
                        terminal.print(
                                "  "
                                        + line(it, "from")
                                        + " is called "
                                        + line(it, "to")
                                        + " here"));
        Values.objects(output, "lossy")
                .forEach(
                        it -> terminal.print("  " + line(it, "subject") + ": " + line(it, "what")));
        Values.items(output, "warnings")
                .forEach(it -> terminal.hint("Warning: " + Terminal.line(Values.text(it))));
        String hint = SpokenCalls.asCommands(Values.text(output, "hint"));
        terminal.hint(Terminal.line(isDry ? hint.replace("dry_run", "--dry-run") : hint));
        return ExitCode.OK;
    }

    private static String line(Node.Fields fields, String name) {
        return Terminal.line(Values.text(fields, name));
    }

    private static int exported(Arguments given, Session session) {
        if (!given.has("format")) {
            return session.failed(
                    new Problem.InvalidArgument(
                            "format", "--as is missing", "For example: tickets export --as jsonl"));
        }
        Arguments arguments =
                given.has("query")
                        ? given.with("query", Node.text(String.join(" ", given.texts("query"))))
                        : given;
        return switch (session.call("workspace_export", arguments.without("file"))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                String text = Values.text(output, "content");
                if (given.text("file").isEmpty()) {
                    session.terminal().out().print(text);
                    yield ExitCode.OK;
                }
                yield write(given.text("file").get(), text, output, session);
            }
        };
    }

    private static int write(String name, String text, Node.Fields output, Session session) {
        try {
            var file = new OutputFile(session.environment().folder(), name);
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
        session.terminal()
                .print(
                        "✓ Exported "
                                + Values.text(output, "count")
                                + " to "
                                + Terminal.line(name)
                                + " ("
                                + Values.text(output, "bytes")
                                + " bytes)");
        return ExitCode.OK;
    }
}
