package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The commands of the group `tickets batch`: many changes at once, from a file of JSON.
final class BatchCommands {
    static final Command RUN =
            reading(
                    "batch run",
                    "Run the operations of a JSON file: all of them, or none.",
                    "tickets batch run plan.json --dry-run",
                    BatchCommands::operations);

    static final Command CREATE =
            reading(
                    "batch create",
                    "Create the tickets of a JSON file: [{\"title\": ...}, ...].",
                    "tickets batch create tickets.json",
                    json ->
                            new Node.Items(
                                    items(json).stream().map(it -> step("create", it)).toList()));

    static final Command UPDATE =
            reading(
                    "batch update",
                    "Change the tickets of a JSON file: {\"FIX-1\": {\"priority\": ...}, ...}.",
                    "tickets batch update changes.json",
                    BatchCommands::updates);

    static final Command DELETE =
            new Command(
                    "batch delete",
                    "Delete many tickets, all or none; tickets restore brings them back.",
                    "ID... [--dry-run]",
                    "ticket_batch_delete",
                    List.of(
                            positional("ids", ValueType.TEXTS, "The tickets"),
                            option(
                                    "--dry-run",
                                    "dry_run",
                                    ValueType.FLAG,
                                    "Only show what would happen")),
                    List.of("tickets batch delete FIX-1 DOCS-2 --dry-run"),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_batch_delete",
                                    arguments.without(),
                                    output -> deleted(output, session.terminal())));

    private BatchCommands() {}

    private static Command reading(
            String name, String summary, String example, Function<Node, Node> operations) {
        return new Command(
                name,
                summary,
                "FILE [options]",
                "",
                List.of(
                        positional("file", ValueType.BODY, "JSON; - reads standard input"),
                        option(
                                "--no-atomic",
                                "no_atomic",
                                ValueType.FLAG,
                                "Each by itself: what can happen happens"),
                        option(
                                "--atomic",
                                "atomic",
                                ValueType.FLAG,
                                "All or none; it is so anyway"),
                        option(
                                "--dry-run",
                                "dry_run",
                                ValueType.FLAG,
                                "Only show what would happen"),
                        option(
                                "--idempotency-key",
                                "idempotency_key",
                                ValueType.TEXT,
                                "The same key runs it once")),
                List.of(example),
                (arguments, session) -> run(arguments, session, operations));
    }

    private static int run(Arguments arguments, Session session, Function<Node, Node> operations) {
        var call = new LinkedHashMap<>(arguments.without("file", "no_atomic", "atomic").values());
        try {
            call.put("operations", operations.apply(file(arguments, session)));
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
        if (arguments.flag("no_atomic")) {
            call.put("atomic", Node.truth(false));
        }
        return switch (session.call("ticket_batch", new Node.Fields(call))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                if (session.format().isJson()) {
                    session.json(output);
                } else {
                    tell(output, session.terminal());
                }
                yield Values.text(output, "ok").equals("true") ? ExitCode.OK : ExitCode.FAILED;
            }
        };
    }

    private static Node file(Arguments arguments, Session session) {
        String given = arguments.text("file").orElse("");
        // Standard input has been read in place of "-"; a text that is JSON is no name of a file.
        String text = given.stripLeading();
        return Json.parse(
                text.startsWith("{") || text.startsWith("[")
                        ? text
                        : session.sources().read(given).text());
    }

    private static Node operations(Node json) {
        return json instanceof Node.Fields(Map<String, Node> fields)
                        && fields.get("operations") instanceof Node.Items items
                ? items
                : new Node.Items(items(json));
    }

    private static List<Node> items(Node json) {
        if (json instanceof Node.Items(List<Node> items)) {
            return items;
        }
        throw new Problem.InvalidArgument(
                        "file", "the file is no JSON array", "Begin it with [ and end it with ].")
                .toException();
    }

    private static Node updates(Node json) {
        if (!(json instanceof Node.Fields(Map<String, Node> changes))) {
            throw new Problem.InvalidArgument(
                            "file",
                            "the file is no JSON object",
                            "Write it as {\"FIX-1\": {\"priority\": \"high\"}}.")
                    .toException();
        }
        var steps = new ArrayList<Node>();
        changes.forEach((id, fields) -> {
            var arguments = new LinkedHashMap<String, Node>();
            arguments.put("id", Node.text(id));
            if (fields instanceof Node.Fields(Map<String, Node> values)) {
                arguments.putAll(values);
            }
            steps.add(step("update", new Node.Fields(arguments)));
        });
        return new Node.Items(steps);
    }

    private static Node step(String operation, Node arguments) {
        var step = new LinkedHashMap<String, Node>();
        step.put("op", Node.text(operation));
        step.put("args", arguments);
        return new Node.Fields(step);
    }

    private static void tell(Node.Fields output, Terminal terminal) {
        List<Node.Fields> failed = Values.objects(output, "failed");
        int done = Values.items(output, "results").size() - failed.size();
        boolean isPreview = Values.text(output, "dry_run").equals("true");
        terminal.print((isPreview ? "Would run " : "✓ Ran ") + done + plural(done));
        if (output.values().get("ids") instanceof Node.Fields(Map<String, Node> ids)) {
            ids.forEach((name, id) -> terminal.print("  " + name + " is " + Values.text(id)));
        }
        for (Node.Fields one : failed) {
            if (one.values().get("error") instanceof Node.Fields error) {
                terminal.hint(
                        terminal.red("Error:")
                                + " "
                                + Terminal.line(Values.text(error, "message")));
            }
        }
        if (!failed.isEmpty()) {
            terminal.hint(failed.size() + plural(failed.size()) + " did not happen.");
        }
    }

    private static String plural(int count) {
        return count == 1 ? " operation" : " operations";
    }

    private static int deleted(Node.Fields output, Terminal terminal) {
        boolean isDone = Values.text(output, "deleted").equals("true");
        String ids =
                String.join(" ", Values.items(output, "ids").stream().map(Values::text).toList());
        terminal.print((isDone ? "✓ Deleted " : "Would delete ") + ids);
        if (isDone) {
            terminal.hint("Undo: tickets restore " + ids);
        }
        return ExitCode.OK;
    }
}
