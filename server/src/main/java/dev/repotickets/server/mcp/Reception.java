package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Outlet;
import java.util.function.Function;

/// What becomes of a request of MCP 2026-07-28 when it has been looked at.
public sealed interface Reception {

    /// It is not done; over HTTP the answer has this status.
    record Refused(int status, Node reply) implements Reception {}

    /// It is to be done, once, on any thread: the work gives the reply and never throws. What goes
    /// to the client before the reply goes to the outlet. An interrupt ends it.
    ///
    /// @param isStream true where it goes on until somebody ends it
    record Accepted(boolean isStream, Function<Outlet, Node> work) implements Reception {}
}
