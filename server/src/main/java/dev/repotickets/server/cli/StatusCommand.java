package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `tickets status`
final class StatusCommand {
    static final Command COMMAND =
            new Command(
                    "status",
                    "Show how the project stands; write it into README.md or STATUS.md.",
                    "[options]",
                    "report_status",
                    List.of(
                            option(
                                    "--days -d",
                                    "days",
                                    ValueType.WHOLE,
                                    "How far back recent is; default 7"),
                            option(
                                    "--format",
                                    "shown",
                                    ValueType.TEXT,
                                    "summary, detailed or json"),
                            option(
                                    "--update-readme",
                                    "update_readme",
                                    ValueType.FLAG,
                                    "Replace the status section of README.md"),
                            option(
                                    "--generate-report",
                                    "generate_report",
                                    ValueType.FLAG,
                                    "Write STATUS.md")),
                    List.of("tickets status --format detailed", "tickets status --update-readme"),
                    StatusCommand::run);

    private StatusCommand() {}

    private static int run(Arguments given, Session outer) {
        String shown = given.text("shown").orElse(outer.format().isJson() ? "json" : "summary");
        if (!List.of("summary", "detailed", "json", "table", "jsonl").contains(shown)) {
            return outer.failed(
                    new Problem.InvalidArgument(
                            "format",
                            "--format is none of summary, detailed, json",
                            "Leave it out for the summary."));
        }
        boolean isJson = shown.startsWith("json");
        Session session = isJson && !outer.format().isJson() ? outer.in(Format.JSON) : outer;
        var call =
                new LinkedHashMap<>(
                        given.without("shown", "update_readme", "generate_report").values());
        call.put("detail", Node.text("full"));
        return switch (session.call("report_status", new Node.Fields(call))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields status) ->
                    tell(given, session, status, shown.equals("detailed"));
        };
    }

    private static int tell(
            Arguments given, Session session, Node.Fields status, boolean isDetailed) {
        try {
            if (session.format().isJson()) {
                session.json(status);
            } else {
                new StatusPage(status, session.terminal()).print(isDetailed);
            }
            if (given.flag("update_readme") || given.flag("generate_report")) {
                write(given, session, new StatusText(status));
            }
            return ExitCode.OK;
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
    }

    private static void write(Arguments given, Session session, StatusText text)
            throws ProblemException {
        Path root =
                session.workspaces()
                        .root()
                        .orElseThrow(() ->
                                new Problem.PreconditionFailed(
                                                "there is no folder to write into", "")
                                        .toException());
        if (given.flag("update_readme")) {
            told(session, "README.md", ReadmeBlock.update(root, text.section()));
        }
        if (given.flag("generate_report")) {
            told(session, "STATUS.md", RootFile.write(root, "STATUS.md", text.report()));
        }
    }

    private static void told(Session session, String name, boolean isWritten) {
        session.terminal().hint(isWritten ? "✓ Wrote " + name : name + " is up to date already.");
    }

    static Node.Fields part(Node.Fields status, String name) {
        return status.values().get(name) instanceof Node.Fields part
                ? part
                : new Node.Fields(Map.of());
    }
}
