package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `tickets edit`: title and description in the editor of the person who calls.
///
/// The editor comes from the environment alone, never from a file, and runs without a shell.
final class EditCommand {
    static final Command COMMAND =
            new Command(
                    "edit",
                    "Edit title and description in your editor (VISUAL or EDITOR).",
                    "ID",
                    "",
                    List.of(positional("id", ValueType.TEXT, "The ticket")),
                    List.of("tickets edit FIX-1"),
                    EditCommand::run);

    private EditCommand() {}

    private static int run(Arguments arguments, Session session) {
        Node id = Node.text(arguments.text("id").orElse(""));
        return switch (session.call("ticket_get", new Node.Fields(Map.of("id", id)))) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields ticket) -> {
                try {
                    yield edit(ticket, session);
                } catch (ProblemException e) {
                    yield session.failed(e.problem());
                } catch (IOException _) {
                    yield session.failed(
                            new Problem.PreconditionFailed("the editor cannot be started", ""));
                }
            }
        };
    }

    private static int edit(Node.Fields ticket, Session session) throws IOException {
        String before =
                Values.text(ticket, "title") + "\n\n" + Values.text(ticket, "description") + "\n";
        Path file = Files.createTempFile("ticket-", ".md");
        try {
            Files.writeString(file, before);
            open(editor(session), file);
            String after = Files.readString(file);
            if (after.equals(before)) {
                return unchanged(ticket, session);
            }
            return update(ticket, after, session);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static int unchanged(Node.Fields ticket, Session session) {
        if (session.format().isJson()) {
            var fields = new LinkedHashMap<String, Node>();
            fields.put("id", Node.text(Values.text(ticket, "id")));
            fields.put("changed", new Node.Items(List.of()));
            session.json(new Node.Fields(fields));
        } else {
            session.terminal().print("Nothing was changed.");
        }
        return ExitCode.OK;
    }

    /// Somebody else's change in the meantime is a conflict and not written over.
    private static int update(Node.Fields ticket, String text, Session session) {
        int end = text.indexOf('\n');
        String title = end < 0 ? text : text.substring(0, end);
        String description = end < 0 ? "" : text.substring(end + 1);
        var fields = new LinkedHashMap<String, Node>();
        fields.put("id", Node.text(Values.text(ticket, "id")));
        fields.put("title", Node.text(title.strip()));
        fields.put("description", Node.text(description.replaceFirst("^\\n+", "").stripTrailing()));
        fields.put("if_rev", Node.text(Values.text(ticket, "rev")));
        return session.answer(
                "ticket_update",
                new Node.Fields(fields),
                output -> {
                    session.terminal().print("✓ Updated ticket " + Values.text(output, "id"));
                    TicketCommands.warn(output, session.terminal());
                    return ExitCode.OK;
                });
    }

    private static List<String> editor(Session session) {
        Optional<String> line =
                session.environment()
                        .variable("VISUAL")
                        .or(() -> session.environment().variable("EDITOR"));
        if (line.isEmpty()) {
            throw new Problem.PreconditionFailed(
                            "no editor is set",
                            "Set VISUAL or EDITOR, or use: tickets update ID --description -")
                    .toException();
        }
        return List.of(line.get().strip().split(" +"));
    }

    private static void open(List<String> editor, Path file) throws IOException {
        var command = new ArrayList<>(editor);
        command.add(file.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new Problem.PreconditionFailed(
                                "the editor failed; nothing was changed", "Run it again.")
                        .toException();
            }
        } catch (InterruptedException _) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Problem.PreconditionFailed("interrupted; nothing was changed", "")
                    .toException();
        }
    }
}
