package dev.repotickets.server.access;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Steps;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which scope a call needs.
public final class ScopeOf {
    /// What concerns the repository as a whole: its beginning, its settings, mass changes, and
    /// files beside the tickets.
    private static final Set<String> WHOLE =
            Set.of(
                    "workspace_init",
                    "workspace_config_set",
                    "workspace_repair",
                    "workspace_import",
                    "workspace_export");

    private ScopeOf() {}

    /// What a tool needs by itself.
    public static Scope tool(Tool<?, ?> tool) {
        if (tool.effect() == Effect.DESTROYS || WHOLE.contains(tool.name().mcp())) {
            return Scope.ADMIN;
        }
        return tool.effect() == Effect.READS ? Scope.READ : Scope.WRITE;
    }

    /// What a call needs: as much as the tool, and as each step where it is a batch, so that nobody
    /// deletes in a batch what they must not delete.
    public static Scope call(Toolbox toolbox, Tool<?, ?> tool, Node arguments) {
        return Stream.concat(
                        Stream.of(tool),
                        steps(tool, arguments)
                                .map(Steps::toolOf)
                                .flatMap(name -> toolbox.find(name).stream()))
                .map(ScopeOf::tool)
                .max(Comparator.naturalOrder())
                .orElse(Scope.ADMIN);
    }

    private static Stream<String> steps(Tool<?, ?> tool, Node arguments) {
        return tool.name().mcp().equals("ticket_batch")
                        && arguments instanceof Node.Fields(Map<String, Node> fields)
                        && fields.get("operations") instanceof Node.Items(List<Node> steps)
                ? steps.stream().flatMap(ScopeOf::operation)
                : Stream.of();
    }

    private static Stream<String> operation(Node step) {
        return step instanceof Node.Fields(Map<String, Node> fields)
                        && fields.get("op") instanceof Node.Text(String op)
                ? Stream.of(op)
                : Stream.of();
    }
}
