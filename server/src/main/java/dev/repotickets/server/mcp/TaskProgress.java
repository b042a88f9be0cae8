package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import java.util.Map;
import java.util.Optional;

/// What a progress notification says, as the status message of a task.
final class TaskProgress {
    private TaskProgress() {}

    static Optional<String> of(Node message) {
        if (!(message instanceof Node.Fields(Map<String, Node> fields)
                && fields.get("params") instanceof Node.Fields(Map<String, Node> params)
                && params.get("progress") instanceof Node.Numeral(String done))) {
            return Optional.empty();
        }
        String count =
                params.get("total") instanceof Node.Numeral(String total)
                        ? done + " of " + total
                        : done;
        return params.get("message") instanceof Node.Text(String text) && !text.isEmpty()
                ? Optional.of(count + ": " + text)
                : Optional.of(count);
    }
}
