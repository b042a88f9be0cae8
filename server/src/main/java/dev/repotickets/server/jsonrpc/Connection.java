package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;

/// One client, from its first message to its last, whatever it speaks.
///
/// [#receive] is called by one thread, in the order of the messages; the work that it hands back
/// may run on any.
public interface Connection {

    /// Takes one message, which may be a batch. Only what needs no time is done at once.
    Received receive(Node message);

    /// The answer to what could not even be read as a message.
    default Node refusal(RpcError error, String message) {
        return Reply.errorWithoutId(error, message);
    }
}
