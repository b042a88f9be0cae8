package dev.repotickets.tools;

import dev.repotickets.core.tree.Node;

/// The other tools, for one that is made of calls of them.
public interface Steps {

    /// The tool of that name, or a problem that names the closest.
    Tool<?, ?> tool(String name);

    /// The tool that a step of a batch names: `create` is `ticket_create`; a tool of another family
    /// is named whole.
    static String toolOf(String op) {
        boolean isShort = !op.contains("_") && !op.contains(".") && !op.contains(" ");
        return isShort ? "ticket_" + op : op;
    }

    /// Runs a tool, or throws its problem.
    Node.Fields run(Tool<?, ?> tool, Node arguments);
}
