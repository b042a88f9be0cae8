package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Requests of ours to one client, which has a while to answer: a person may have to.
final class ClientRequests {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConcurrentMap<Node, CompletableFuture<Optional<Node>>> open =
            new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean isClosed;

    /// The client's answer; a question of its user that it answers with an error counts as one that
    /// the user closed.
    Node.Fields ask(Answer.Question question, Outlet outlet) {
        Node id = Node.text("server-" + count.incrementAndGet());
        var answer = new CompletableFuture<Optional<Node>>();
        open.put(id, answer);
        if (isClosed) {
            answer.complete(Optional.empty());
        }
        try {
            outlet.send(Reply.request(id, question.ability().method(), question.params()));
            Optional<Node> result = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return result.isPresent() && result.get() instanceof Node.Fields fields
                    ? fields
                    : refused(question);
        } catch (TimeoutException | ExecutionException _) {
            return refused(question);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FeatureException(RpcError.INTERNAL_ERROR, "the request was cancelled");
        } finally {
            open.remove(id);
        }
    }

    /// True where somebody waits for this answer.
    boolean answer(Node id, Optional<Node> result) {
        CompletableFuture<Optional<Node>> waiting = open.get(id);
        return waiting != null && waiting.complete(result);
    }

    /// Nobody will answer any more.
    void close() {
        isClosed = true;
        open.values().forEach(it -> it.complete(Optional.empty()));
    }

    private static Node.Fields refused(Answer.Question question) {
        return switch (question.ability()) {
            case ELICITATION -> new Node.Fields(Map.of("action", Node.text("cancel")));
            case SAMPLING, ROOTS ->
                    throw new FeatureException(
                            RpcError.INTERNAL_ERROR,
                            "the client did not answer " + question.ability().method());
        };
    }
}
