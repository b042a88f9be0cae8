package dev.repotickets.server.access;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.log.Log;
import java.util.List;
import java.util.Map;

/// A log that keeps its lines.
record ListLog(List<String> lines) implements Log {
    @Override
    public void tell(String what, Map<String, Node> details) {
        lines.add(what + " " + details);
    }

    @Override
    public void note(String message) {
        lines.add(message);
    }

    @Override
    public void fault(String id, String doing, Throwable cause) {
        lines.add(id + " " + doing + " " + cause);
    }
}
