package dev.repotickets.server.runner;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.executor.Verdict;
import dev.repotickets.tools.json.Json;
import java.util.List;

/// What a program printed, as the output of its task.
final class Printed {
    private Printed() {}

    static Verdict.Completed completed(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("{")) {
            return new Verdict.Completed(stripped);
        }
        try {
            return Json.parse(stripped) instanceof Node.Fields fields
                    ? completed(fields)
                    : new Verdict.Completed(stripped);
        } catch (ProblemException _) {
            return new Verdict.Completed(stripped);
        }
    }

    private static Verdict.Completed completed(Node.Fields fields) {
        String output =
                fields.values().get("output") instanceof Node.Text(String value) ? value : "";
        List<String> artifacts =
                fields.values().get("artifacts") instanceof Node.Items(List<Node> items)
                        ? items.stream()
                                .filter(Node.Text.class::isInstance)
                                .map(it -> ((Node.Text) it).value())
                                .toList()
                        : List.of();
        return new Verdict.Completed(output, artifacts);
    }
}
