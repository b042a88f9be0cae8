package dev.repotickets.server.mcp;

import dev.repotickets.tools.ToolName;
import java.util.Optional;
import java.util.function.Predicate;

/// What a server offers. `readOnly` is an upper bound: with it nothing that changes anything is
/// listed or can be called. Of the rest the clients see the tools that `selection` accepts; without
/// one, all.
public record McpOptions(boolean readOnly, Optional<Predicate<ToolName>> selection) {

    /// Every tool there is.
    public static McpOptions everything() {
        return new McpOptions(false, Optional.empty());
    }

    /// Every tool that changes nothing.
    public static McpOptions reading() {
        return new McpOptions(true, Optional.empty());
    }

    public McpOptions only(Predicate<ToolName> chosen) {
        return new McpOptions(readOnly, Optional.of(chosen));
    }

    boolean hidesNothing() {
        return !readOnly && selection.isEmpty();
    }

    boolean selects(ToolName name) {
        return selection.isEmpty() || selection.get().test(name);
    }
}
