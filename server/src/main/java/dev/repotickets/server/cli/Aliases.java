package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// Words of the original's documentation that its program did not know: `todo` and `done`.
final class Aliases {
    private static final Map<String, String> STATUSES = Map.of("todo", "open", "done", "closed");

    private Aliases() {}

    /// The arguments with an alias in `status` replaced, which is told on standard error.
    static Arguments statusOf(Arguments arguments, Session session) {
        return arguments
                .text("status")
                .map(text -> arguments.with("status", Node.text(status(text, session))))
                .orElse(arguments);
    }

    static Arguments statusesOf(Arguments arguments, Session session) {
        if (!arguments.has("status")) {
            return arguments;
        }
        List<Node> statuses =
                arguments.texts("status").stream()
                        .map(text -> Node.text(status(text, session)))
                        .toList();
        return arguments.with("status", new Node.Items(statuses));
    }

    private static String status(String text, Session session) {
        String meant = STATUSES.get(text);
        if (meant == null
                || session.workspaces().open().configuration().statusNames().contains(text)) {
            return text;
        }
        session.terminal().hint("Note: \"" + text + "\" is taken as \"" + meant + "\".");
        return meant;
    }
}
