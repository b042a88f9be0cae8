package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.Map;

/// A tool as a client sees it.
///
/// @param listed its entry in the list: name, description, schemas, hints
/// @param asTask whether its calls may become tasks that are asked for later
public record OfferedTool(String name, Map<String, Node> listed, AsTask asTask, Handler handler) {

    public Node entry() {
        return new Node.Fields(listed);
    }

    public enum AsTask {
        NEVER,
        /// Where the client knows tasks; else it waits.
        POSSIBLE,
        /// A client that does not know tasks cannot call it.
        ALWAYS
    }

    /// Answers a call; its arguments are checked by nobody before. It may be interrupted when the
    /// client has lost interest.
    @FunctionalInterface
    public interface Handler {
        Answer handle(Map<String, Node> arguments, Exchange exchange);
    }
}
