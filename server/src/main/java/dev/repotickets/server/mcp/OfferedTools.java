package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.util.List;
import java.util.Optional;

/// The tools of the toolbox that the clients of one server see, in the toolbox's order.
record OfferedTools(Toolbox toolbox, McpOptions options) {

    List<Tool<?, ?>> all() {
        return toolbox.tools().stream()
                .filter(tool -> isSelected(tool) && isAllowed(tool))
                .toList();
    }

    /// The tool of that name. One that would change something is found in read-only mode as well:
    /// to be told why it does not run helps more than to be told that it does not exist.
    Optional<Tool<?, ?>> find(String name) {
        return toolbox.find(name).filter(this::isSelected);
    }

    Outcome call(Tool<?, ?> tool, Node arguments, Call call) {
        String name = tool.name().mcp();
        if (!isAllowed(tool)) {
            return new Outcome.Failed(
                    name,
                    new Problem.ReadOnly(
                            name + " changes tickets, and this server only reads them",
                            "Ask the user to start it without --read-only."));
        }
        return toolbox.call(name, arguments, call);
    }

    /// What to say of a name that no tool has.
    String unknown(String name) {
        List<String> names = all().stream().map(tool -> tool.name().mcp()).toList();
        String line = "no tool is called " + Quoted.text(name);
        String suggestion = Closest.suggestion(name, names);
        return suggestion.isEmpty() ? line : line + ". " + suggestion;
    }

    private boolean isSelected(Tool<?, ?> tool) {
        return options.selects(tool.name());
    }

    private boolean isAllowed(Tool<?, ?> tool) {
        return !options.readOnly() || tool.effect() == Effect.READS;
    }
}
