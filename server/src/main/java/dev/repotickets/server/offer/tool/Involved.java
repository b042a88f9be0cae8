package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One tool that a call runs, with its arguments: the called one, or a step of a batch. Who may not
/// call a tool may not do so by way of a batch either.
record Involved(Tool<?, ?> tool, Map<String, Node> arguments) {

    /// The called tool and then the steps of a batch. Steps whose tool nobody knows are left out:
    /// the batch refuses itself.
    static List<Involved> in(Toolbox toolbox, Tool<?, ?> tool, Map<String, Node> arguments) {
        var all = new ArrayList<Involved>();
        all.add(new Involved(tool, arguments));
        if (tool.name().mcp().equals("ticket_batch")
                && arguments.get("operations") instanceof Node.Items(List<Node> steps)) {
            steps.forEach(step -> addStep(toolbox, step, all));
        }
        return all;
    }

    boolean destroys() {
        return tool.effect() == Effect.DESTROYS;
    }

    private static void addStep(Toolbox toolbox, Node step, List<Involved> all) {
        if (step instanceof Node.Fields(Map<String, Node> fields)
                && fields.get("op") instanceof Node.Text(String op)) {
            Map<String, Node> args =
                    fields.get("args") instanceof Node.Fields(Map<String, Node> values)
                            ? values
                            : Map.of();
            boolean isShort = !op.contains("_") && !op.contains(".") && !op.contains(" ");
            toolbox.find(isShort ? "ticket_" + op : op)
                    .ifPresent(tool -> all.add(new Involved(tool, args)));
        }
    }
}
