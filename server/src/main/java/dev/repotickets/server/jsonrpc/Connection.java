package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;

/// One client, from its first message to its last, whatever it speaks.
///
/// [#receive] is called by one thread, in the order of the messages; the work that it hands back
/// may run on any.
public interface Connection extends AutoCloseable {

    /// Takes one message, which may be a batch. Only what needs no time is done at once.
    Received receive(Node message);

    /// Nothing comes any more: what goes on until it is ended is to end now. Work that runs may
    /// still finish.
    @Override
    default void close() {}

    /// The answer to what could not even be read as a message.
    default Node refusal(RpcError error, String message) {
        return Reply.errorWithoutId(error, message);
    }
}
