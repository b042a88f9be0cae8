package dev.repotickets.server.offer.prompt;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;

/// Something to be filled in where a prompt is used.
record PromptArgument(String name, String description, boolean required, Values values) {

    static PromptArgument needed(String name, String description, Values values) {
        return new PromptArgument(name, description, true, values);
    }

    static PromptArgument free(String name, String description, Values values) {
        return new PromptArgument(name, description, false, values);
    }

    /// As it is listed.
    Node entry() {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("name", Node.text(name));
        entry.put("description", Node.text(description));
        entry.put("required", Node.truth(required));
        return new Node.Fields(entry);
    }
}
