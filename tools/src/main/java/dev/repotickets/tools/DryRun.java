package dev.repotickets.tools;

import dev.repotickets.core.tree.Node;

/// Ends a write without keeping anything, and brings out what would have happened.
public final class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Node.Fields output;

    public DryRun(Node.Fields output) {
        super("a dry run", null, false, false);
        this.output = output;
    }

    Node.Fields output() {
        return output;
    }
}
