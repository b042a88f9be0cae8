package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;
import java.util.Optional;
import java.util.function.Supplier;

/// What became of a message. A reply may be empty: notifications and cancelled calls have none.
public sealed interface Received {

    /// Done with, in no time.
    record Handled(Optional<Node> reply) implements Received {}

    /// Takes its time: `work` is to be run once, on any thread; it never throws. Until then it can
    /// be cancelled already.
    record Pending(Supplier<Optional<Node>> work) implements Received {

        public Optional<Node> reply() {
            return work.get();
        }
    }

    /// Goes on until it is ended from elsewhere; `work` is to be run once, on a thread of its own.
    record Stream(Supplier<Optional<Node>> work) implements Received {}

    static Received silence() {
        return new Handled(Optional.empty());
    }

    static Received reply(Node reply) {
        return new Handled(Optional.of(reply));
    }

    /// The reply, whenever it comes.
    default Optional<Node> await() {
        return switch (this) {
            case Handled(Optional<Node> reply) -> reply;
            case Pending pending -> pending.reply();
            case Stream(Supplier<Optional<Node>> work) -> work.get();
        };
    }
}
