package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// The result of a tool call that failed for no reason of its own.
final class ToolFailure {
    private ToolFailure() {}

    static Map<String, Node> of(String text) {
        var content = new Node.Fields(Map.of("type", Node.text("text"), "text", Node.text(text)));
        return Map.of("content", new Node.Items(List.of(content)), "isError", Node.truth(true));
    }
}
