package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What several commands tell in the same way.
final class Answers {
    private static final Set<String> NOT_SHOWN = Set.of("id", "if_rev", "restore");

    private Answers() {}

    /// `Name: value`, or nothing where there is no value.
    static void line(Terminal terminal, String name, String value) {
        if (!value.isEmpty()) {
            terminal.print(name + ": " + Terminal.line(value));
        }
    }

    /// Lines under a heading, or nothing where there are none.
    static void section(Terminal terminal, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            terminal.print("");
            terminal.print(terminal.bold(heading + ":"));
            lines.forEach(it -> terminal.print(("  " + Terminal.line(it)).stripTrailing()));
        }
    }

    /// Changes something with its update tool, and tells each field that was said.
    static int update(Arguments arguments, Session session, String tool, String word) {
        boolean isEmpty = arguments.without("id", "if_rev").values().isEmpty();
        if (isEmpty && !session.format().isJson()) {
            session.terminal().print("No updates specified.");
            return ExitCode.OK;
        }
        return session.answer(
                tool,
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    if (Values.items(output, "changed").isEmpty()) {
                        String name = word.substring(0, 1).toUpperCase(Locale.ROOT);
                        terminal.print(
                                name
                                        + word.substring(1)
                                        + " "
                                        + id
                                        + " is so already; nothing was changed.");
                    } else {
                        terminal.print("✓ Updated " + word + " " + id);
                        fields(arguments, terminal);
                    }
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static void fields(Arguments arguments, Terminal terminal) {
        arguments.values().keySet().stream()
                .filter(field -> !NOT_SHOWN.contains(field))
                .forEach(field ->
                        TicketCommands.shown(arguments, field)
                                .ifPresent(it ->
                                        terminal.print("  " + field + ": " + Terminal.line(it))));
    }

    /// Lines `Name: value` of names and values in turns, without those that have no value.
    static List<String> pairs(String... namesAndValues) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                lines.add(namesAndValues[i] + ": " + namesAndValues[i + 1]);
            }
        }
        return lines;
    }

    /// Tells the hint of an answer, with the commands that it names.
    static void hint(Node.Fields output, Terminal terminal) {
        if (Values.isPresent(output, "hint")) {
            terminal.hint(Terminal.line(SpokenCalls.asCommands(Values.text(output, "hint"))));
        }
    }

    /// Deletes something, and tells what becomes of that which belonged to it.
    static int delete(
            Arguments arguments, Session session, String tool, String word, String others) {
        return delete(arguments, session, tool, word, "unlinked", others);
    }

    /// The same, where another field of the answer lists what belonged to it.
    static int delete(
            Arguments arguments,
            Session session,
            String tool,
            String word,
            String field,
            String others) {
        return session.answer(
                tool,
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    boolean deleted = Values.text(output, "deleted").equals("true");
                    String id = Values.text(output, "id");
                    terminal.print((deleted ? "✓ Deleted " : "Would delete ") + word + " " + id);
                    for (Node it : Values.items(output, field)) {
                        terminal.print("  " + others.formatted(Values.text(it)));
                    }
                    if (deleted) {
                        String undo = SpokenCalls.asCommands(Values.text(output, "undo"));
                        terminal.hint("Undo: " + undo);
                    }
                    return ExitCode.OK;
                });
    }
}
