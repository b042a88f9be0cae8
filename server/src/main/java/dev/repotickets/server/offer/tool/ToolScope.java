package dev.repotickets.server.offer.tool;

import dev.repotickets.server.access.Scope;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import java.util.Set;

/// How much somebody must be allowed to do to call a tool.
public final class ToolScope {
    /// Tools that take nothing away, but change more than tickets, or a great many of them.
    private static final Set<String> FOR_ADMINS =
            Set.of(
                    "workspace_init",
                    "workspace_config_set",
                    "workspace_import",
                    "workspace_repair");

    private ToolScope() {}

    /// Of the tool by itself; a batch needs what its steps need as well ([Involved]).
    public static Scope of(Tool<?, ?> tool) {
        if (tool.effect() == Effect.READS) {
            return Scope.READ;
        }
        boolean isForAdmins =
                tool.effect() == Effect.DESTROYS || FOR_ADMINS.contains(tool.name().mcp());
        return isForAdmins ? Scope.ADMIN : Scope.WRITE;
    }
}
