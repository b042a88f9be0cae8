package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Log;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One client, from its first message to its last. It holds the version that was agreed on and the
/// calls that are running.
public final class McpConnection implements Connection {
    static final int LARGEST_BATCH = 50;

    private final McpEngine engine;
    private final RunningCalls running;
    private final Log log;
    private ProtocolVersion version = ProtocolVersion.LATEST;

    McpConnection(McpEngine engine, RunningCalls running, Log log) {
        this.engine = engine;
        this.running = running;
        this.log = log;
    }

    @Override
    public Received receive(Node message) {
        if (message instanceof Node.Items(List<Node> messages) && version.hasBatches()) {
            return batch(messages);
        }
        return receive(Envelope.read(message));
    }

    private Received receive(Envelope envelope) {
        return switch (envelope) {
            case Envelope.Request request -> answer(request);
            case Envelope.Notification notification -> heed(notification);
            case Envelope.Response _ -> ignore("a response, because nothing was asked");
            case Envelope.Ignored(String reason) -> ignore("a notification: " + reason);
            case Envelope.Refused(Node id, RpcError error, String reason) ->
                    Received.reply(Reply.error(id, error, reason));
        };
    }

    private Received answer(Envelope.Request request) {
        return switch (request.method()) {
            case "initialize" -> initialize(request);
            case "ping" -> Received.reply(Reply.result(request.id(), Map.of()));
            case "tools/list" ->
                    running.add(request, () -> engine.list(request), failedAs(request));
            case "tools/call" ->
                    running.add(
                            request,
                            () -> engine.call(request),
                            shown -> Reply.result(request.id(), ToolResult.failure(shown)));
            default ->
                    Received.reply(
                            Reply.error(
                                    request.id(),
                                    RpcError.METHOD_NOT_FOUND,
                                    "no method is called " + Quoted.text(request.method())));
        };
    }

    private Received initialize(Envelope.Request request) {
        version = requested(request).orElse(ProtocolVersion.LATEST);
        Received greeting =
                running.add(
                        request,
                        () -> Reply.result(request.id(), engine.greet(version)),
                        failedAs(request));
        return new Received.Handled(greeting.await());
    }

    private static Optional<ProtocolVersion> requested(Envelope.Request request) {
        return request.params().get("protocolVersion") instanceof Node.Text(String word)
                ? ProtocolVersion.of(word)
                : Optional.empty();
    }

    private static Function<String, Node> failedAs(Envelope.Request request) {
        return shown -> Reply.error(request.id(), RpcError.INTERNAL_ERROR, shown);
    }

    private Received heed(Envelope.Notification notification) {
        return switch (notification.method()) {
            case "notifications/cancelled" -> cancel(notification.params().get("requestId"));
            case "notifications/initialized" -> Received.silence();
            default -> ignore("the notification " + Quoted.text(notification.method()));
        };
    }

    private Received cancel(@Nullable Node id) {
        return id != null && running.cancel(id)
                ? Received.silence()
                : ignore("a cancellation of what is not running");
    }

    private Received ignore(String what) {
        log.note("ignored " + what);
        return Received.silence();
    }

    private Received batch(List<Node> messages) {
        if (messages.isEmpty() || messages.size() > LARGEST_BATCH) {
            return Received.reply(
                    Reply.errorWithoutId(
                            RpcError.INVALID_REQUEST,
                            "a batch has from 1 to " + LARGEST_BATCH + " messages"));
        }
        List<Received> all = messages.stream().map(this::receiveInBatch).toList();
        return new Received.Pending(() -> together(all));
    }

    private Received receiveInBatch(Node message) {
        Envelope envelope = Envelope.read(message);
        if (envelope instanceof Envelope.Request(Node id, String method, var _)
                && method.equals("initialize")) {
            return Received.reply(
                    Reply.error(id, RpcError.INVALID_REQUEST, "initialize cannot be in a batch"));
        }
        return receive(envelope);
    }

    private static Optional<Node> together(List<Received> all) {
        List<Node> replies = all.stream().map(Received::await).flatMap(Optional::stream).toList();
        return replies.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(replies));
    }
}
