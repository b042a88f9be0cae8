package dev.repotickets.tools;

import dev.repotickets.core.tree.Node;

/// The other tools, for one that is made of calls of them.
public interface Steps {

    /// The tool of that name, or a problem that names the closest.
    Tool<?, ?> tool(String name);

    /// Runs a tool, or throws its problem.
    Node.Fields run(Tool<?, ?> tool, Node arguments);
}
