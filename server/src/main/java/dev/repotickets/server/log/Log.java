package dev.repotickets.server.log;

import dev.repotickets.core.tree.Node;
import java.util.Map;

/// Where the server tells its operator what no client is told.
public interface Log {

    /// Something that was ignored or refused.
    void note(String message);

    /// What happened in the ordinary course of things, with its details by their names.
    void tell(String what, Map<String, Node> details);

    /// A fault of our own; the client was shown `id` and nothing else.
    void fault(String id, String doing, Throwable cause);
}
