package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A tool as `tools/list` shows it.
final class ToolEntry {
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

    private ToolEntry() {}

    static Map<String, Node> of(Tool<?, ?> tool) {
        String name = tool.name().mcp();
        Map<String, Node> entry =
                of(
                        name,
                        tool.title(),
                        tool.description(),
                        tool.inputSchema(),
                        tool.outputSchema(),
                        tool.effect());
        if (ALWAYS_LOADED.contains(name)) {
            entry.put("_meta", flag("anthropic/alwaysLoad"));
        }
        if (ASKING.contains(name)) {
            entry.put("_meta", flag("anthropic/requiresUserInteraction"));
        }
        return entry;
    }

    static Map<String, Node> of(
            String name,
            String title,
            String description,
            Node inputSchema,
            Node outputSchema,
            Effect effect) {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("name", Node.text(name));
        entry.put("title", Node.text(title));
        entry.put("description", Node.text(description));
        entry.put("inputSchema", inputSchema);
        entry.put("outputSchema", outputSchema);
        entry.put("annotations", annotations(title, effect));
        return entry;
    }

    private static Node annotations(String title, Effect effect) {
        var hints = new LinkedHashMap<String, Node>();
        hints.put("title", Node.text(title));
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
