package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The outcome of a call as the result of `tools/call`. The text says all that the structure says,
/// because a client may show its model either of them.
public final class ToolResult {
    private ToolResult() {}

    static Map<String, Node> done(Node.Fields output) {
        Map<String, Node> result = textual(Json.write(output));
        result.put("structuredContent", output);
        return result;
    }

    public static Map<String, Node> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Node.Fields output) -> done(output);
            case Outcome.Failed failed -> failure(failed.text());
        };
    }

    /// A result that says what is wrong.
    public static Map<String, Node> failure(String text) {
        Map<String, Node> result = textual(text);
        result.put("isError", Node.truth(true));
        return result;
    }

    private static Map<String, Node> textual(String text) {
        var content = new LinkedHashMap<String, Node>();
        content.put("type", Node.text("text"));
        content.put("text", Node.text(text));
        var result = new LinkedHashMap<String, Node>();
        result.put("content", new Node.Items(List.of(new Node.Fields(content))));
        return result;
    }
}
