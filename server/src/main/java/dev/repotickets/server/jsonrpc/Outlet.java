package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;

/// Where a client hears of something that is not the answer itself: how far its request is, a
/// question back, news. Safe for many threads.
@FunctionalInterface
public interface Outlet {

    /// Sends one message, in the order of the calls; nothing happens where nobody listens any more.
    void send(Node message);
}
