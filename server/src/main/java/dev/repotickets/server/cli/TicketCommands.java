package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The commands that change tickets.
final class TicketCommands {
    static final Command CLOSE =
            new Command(
                    "close",
                    "Close a ticket.",
                    "ID [options]",
                    "ticket_close",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option(
                                    "--resolution -r",
                                    "resolution",
                                    ValueType.TEXT,
                                    "done, wont-do, duplicate or cannot-reproduce"),
                            option("--summary -m", "summary", ValueType.BODY, "What was done"),
                            option(
                                    "--duplicate-of",
                                    "duplicate_of",
                                    ValueType.TEXT,
                                    "The ticket that it repeats")),
                    List.of("tickets close FIX-1 --summary \"Escaped the user name\""),
                    TicketCommands::close);

    static final Command COMMENT =
            new Command(
                    "comment",
                    "Add a comment to a ticket.",
                    "ID TEXT",
                    "ticket_comment",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            positional("body", ValueType.BODY, "Markdown; - reads standard input"),
                            option("--author", "author", ValueType.TEXT, "Who says it"),
                            option(
                                    "--idempotency-key",
                                    "idempotency_key",
                                    ValueType.TEXT,
                                    "The same key adds once")),
                    List.of("tickets comment FIX-1 \"Reproduced on Safari 19\""),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_comment",
                                    arguments.without(),
                                    output -> {
                                        session.terminal()
                                                .print(
                                                        "✓ Added comment "
                                                                + Values.text(output, "comment_id")
                                                                + " to ticket "
                                                                + Values.text(output, "id"));
                                        warn(output, session.terminal());
                                        return ExitCode.OK;
                                    }));

    static final Command DELETE =
            new Command(
                    "delete",
                    "Delete a ticket; tickets restore brings it back. Prefer tickets close.",
                    "ID [--dry-run]",
                    "ticket_delete",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option(
                                    "--dry-run",
                                    "dry_run",
                                    ValueType.FLAG,
                                    "Only show what would happen")),
                    List.of("tickets delete FIX-1 --dry-run"),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_delete",
                                    arguments.without(),
                                    output -> {
                                        String id = Values.text(output, "id");
                                        boolean deleted =
                                                Values.text(output, "deleted").equals("true");
                                        session.terminal()
                                                .print(
                                                        (deleted
                                                                        ? "✓ Deleted ticket "
                                                                        : "Would delete ticket ")
                                                                + id);
                                        Values.items(output, "unlinked")
                                                .forEach(it ->
                                                        session.terminal()
                                                                .print(
                                                                        "  unlinked from "
                                                                                + Values.text(it)));
                                        if (deleted) {
                                            session.terminal().hint("Undo: tickets restore " + id);
                                        }
                                        return ExitCode.OK;
                                    }));

    static final Command RESTORE =
            new Command(
                    "restore",
                    "Bring deleted tickets back.",
                    "ID...",
                    "ticket_restore",
                    List.of(positional("ids", ValueType.TEXTS, "The tickets")),
                    List.of("tickets restore FIX-1"),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_restore",
                                    arguments.without(),
                                    output -> {
                                        Values.items(output, "restored")
                                                .forEach(it ->
                                                        session.terminal()
                                                                .print(
                                                                        "✓ Restored ticket "
                                                                                + Values.text(it)));
                                        Values.items(output, "already")
                                                .forEach(it ->
                                                        session.terminal()
                                                                .print(
                                                                        "Ticket "
                                                                                + Values.text(it)
                                                                                + " was not deleted."));
                                        return ExitCode.OK;
                                    }));

    static final Command LINK = linking("link", "Link two tickets.", "✓ Linked ");
    static final Command UNLINK =
            linking("unlink", "Remove the link between two tickets.", "✓ Unlinked ");

    private TicketCommands() {}

    private static int close(Arguments arguments, Session session) {
        Outcome outcome = session.call("ticket_close", arguments.without());
        if (outcome instanceof Outcome.Failed(String _, Problem.PreconditionFailed problem)
                && problem.message().contains(" is already ")) {
            return already(problem, arguments, session);
        }
        return switch (outcome) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                if (session.format().isJson()) {
                    session.json(output);
                    yield ExitCode.OK;
                }
                String id = Values.text(output, "id");
                session.terminal()
                        .print("✓ Closed ticket " + id + ": " + Terminal.line(title(id, session)));
                warn(output, session.terminal());
                Values.items(output, "unblocked")
                        .forEach(it -> session.terminal().print("  unblocked " + Values.text(it)));
                if (Values.isPresent(output, "next")) {
                    session.terminal()
                            .hint(
                                    "Its epic has nothing left to do: "
                                            + SpokenCalls.asCommands(Values.text(output, "next")));
                }
                yield ExitCode.OK;
            }
        };
    }

    private static int already(Problem problem, Arguments arguments, Session session) {
        if (!session.format().isJson()) {
            session.terminal().print("Ticket " + problem.message() + ".");
            return ExitCode.OK;
        }
        var fields = new LinkedHashMap<String, Node>();
        fields.put("id", Node.text(id(arguments, "id")));
        fields.put("changed", new Node.Items(List.of()));
        session.json(new Node.Fields(fields));
        return ExitCode.OK;
    }

    private static String title(String id, Session session) {
        Node arguments = new Node.Fields(Map.of("id", Node.text(id)));
        return session.call("ticket_get", arguments) instanceof Outcome.Done(Node.Fields ticket)
                ? Values.text(ticket, "title")
                : "";
    }

    private static Command linking(String name, String summary, String done) {
        var parameters = new ArrayList<Parameter>();
        parameters.add(positional("from", ValueType.TEXT, "A ticket"));
        if (name.equals("link")) {
            parameters.add(
                    positional(
                            "type",
                            ValueType.TEXT,
                            "blocks, relates-to, duplicates, parent-of or discovered-from"));
        }
        parameters.add(positional("to", ValueType.TEXT, "Another ticket"));
        if (name.equals("unlink")) {
            parameters.add(option("--type", "type", ValueType.TEXT, "Only links of this type"));
        }
        String usage = name.equals("link") ? "FROM TYPE TO" : "FROM TO [--type TYPE]";
        String example =
                name.equals("link")
                        ? "tickets link FIX-1 blocks DOCS-2"
                        : "tickets unlink FIX-1 DOCS-2";
        return new Command(
                name,
                summary,
                usage,
                "ticket_" + name,
                parameters,
                List.of(example),
                (arguments, session) ->
                        session.answer(
                                "ticket_" + name,
                                arguments.without(),
                                output -> {
                                    String from = id(arguments, "from");
                                    String to = id(arguments, "to");
                                    session.terminal().print(done + from + " and " + to);
                                    return ExitCode.OK;
                                }));
    }

    private static String id(Arguments arguments, String field) {
        return arguments.text(field).orElse("").toUpperCase(Locale.ROOT);
    }

    static Optional<String> shown(Arguments arguments, String field) {
        return arguments.has(field)
                ? Optional.of(
                        Values.text(arguments.values().getOrDefault(field, Node.Nothing.NOTHING)))
                : Optional.empty();
    }

    static void warn(Node.Fields output, Terminal terminal) {
        Values.items(output, "warnings")
                .forEach(it -> terminal.hint("Warning: " + Terminal.line(Values.text(it))));
    }
}
