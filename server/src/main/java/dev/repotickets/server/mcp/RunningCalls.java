package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The calls of one connection that have not ended, by their ids; safe for many threads.
final class RunningCalls {
    private final ConcurrentMap<Node, RunningCall> byId = new ConcurrentHashMap<>();

    /// `onFault` makes the reply to a fault of our own.
    Received add(Envelope.Request request, Supplier<Node> work, Function<Throwable, Node> onFault) {
        var running = new RunningCall();
        if (byId.putIfAbsent(request.id(), running) != null) {
            return Received.reply(
                    Reply.error(
                            request.id(),
                            RpcError.INVALID_REQUEST,
                            "the id belongs to a request that is still running"));
        }
        return new Received.Pending(() -> run(request, running, work, onFault));
    }

    /// True where there was something to cancel.
    boolean cancel(Node id) {
        RunningCall running = byId.get(id);
        if (running == null) {
            return false;
        }
        running.cancel();
        return true;
    }

    void cancelAll() {
        byId.values().forEach(RunningCall::cancel);
    }

    private Optional<Node> run(
            Envelope.Request request,
            RunningCall running,
            Supplier<Node> work,
            Function<Throwable, Node> onFault) {
        try {
            return running.run(work);
        } catch (RuntimeException | Error e) {
            if (running.isCancelled()) {
                return Optional.empty();
            }
            return Optional.of(onFault.apply(e));
        } finally {
            byId.remove(request.id(), running);
        }
    }
}
