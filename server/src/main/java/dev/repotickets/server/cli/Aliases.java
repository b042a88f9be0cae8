package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Words that mean another one: `todo` and `done`, which the original's documentation has and its
/// program did not know, `requirement` for the group `requirements`, and `workflows` for
/// `workflow`.
final class Aliases {
    private static final Map<String, String> GROUPS =
            Map.of("requirement", "requirements", "workflows", "workflow");
    private static final Map<String, String> STATUSES = Map.of("todo", "open", "done", "closed");

    private Aliases() {}

    /// The command line with the usual name of its group, behind `help` too.
    static List<String> groupOf(List<String> words) {
        var usual = new ArrayList<>(words);
        for (int at = 0; at < Math.min(2, words.size()); at++) {
            if (at == 0 || words.getFirst().equals("help")) {
                usual.set(at, GROUPS.getOrDefault(words.get(at), words.get(at)));
            }
        }
        return usual;
    }

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
