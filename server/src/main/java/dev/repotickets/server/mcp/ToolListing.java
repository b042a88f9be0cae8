package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tools as `tools/list` shows them, all on one page.
final class ToolListing {
    /// Worth having in sight from the start, where a client loads the others only when needed.
    static final Set<String> ALWAYS_LOADED =
            Set.of(
                    "workspace_prime",
                    "ticket_get",
                    "ticket_create",
                    "ticket_update",
                    "ticket_search");

    /// Never to be called without a person's yes.
    static final Set<String> ASKING = Set.of("ticket_batch_delete");

    private ToolListing() {}

    static Map<String, Node> of(List<Tool<?, ?>> tools) {
        return Map.of("tools", new Node.Items(tools.stream().map(ToolListing::entry).toList()));
    }

    static Node entry(Tool<?, ?> tool) {
        String name = tool.name().mcp();
        var entry = new LinkedHashMap<String, Node>();
        entry.put("name", Node.text(name));
        entry.put("title", Node.text(tool.title()));
        entry.put("description", Node.text(tool.description()));
        entry.put("inputSchema", tool.inputSchema());
        entry.put("outputSchema", tool.outputSchema());
        entry.put("annotations", annotations(tool));
        if (ALWAYS_LOADED.contains(name)) {
            entry.put("_meta", flag("anthropic/alwaysLoad"));
        }
        if (ASKING.contains(name)) {
            entry.put("_meta", flag("anthropic/requiresUserInteraction"));
        }
        return new Node.Fields(entry);
    }

    private static Node annotations(Tool<?, ?> tool) {
        Effect effect = tool.effect();
        var hints = new LinkedHashMap<String, Node>();
        hints.put("title", Node.text(tool.title()));
        hints.put("readOnlyHint", Node.truth(effect.isReadOnly()));
        hints.put("destructiveHint", Node.truth(effect.isDestructive()));
        hints.put("idempotentHint", Node.truth(effect.isIdempotent()));
        hints.put("openWorldHint", Node.truth(false));
        return new Node.Fields(hints);
    }

    private static Node flag(String name) {
        return new Node.Fields(Map.of(name, Node.truth(true)));
    }
}
