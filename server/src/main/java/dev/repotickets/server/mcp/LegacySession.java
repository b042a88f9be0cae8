package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A client of a version up to 2025-11-25, from its `initialize` to its end. It remembers what was
/// agreed on: the version, what the client can do, its log level, and what it subscribed to.
///
/// Messages are received by one thread at a time or by many; the work that comes back may run on
/// any.
public final class LegacySession implements AutoCloseable {
    static final int LARGEST_BATCH = 50;
    private static final int MOST_SUBSCRIPTIONS = 1000;

    private final McpServer server;
    private final Audience audience;
    private final RunningCalls running;
    private final ClientRequests questions = new ClientRequests();
    private final Set<String> uris = ConcurrentHashMap.newKeySet();
    private final Once<Forwarding> forwarding;
    private volatile boolean isForwarding;
    private volatile boolean hasLeft;
    private volatile ProtocolVersion version = ProtocolVersion.LATEST;
    private volatile Map<String, Node> capabilities = Map.of();
    private volatile LogLevel level = LogLevel.INFO;

    LegacySession(McpServer server, Audience audience, Outlet unasked, RunningCalls running) {
        this.server = server;
        this.audience = audience;
        this.running = running;
        this.forwarding =
                new Once<>(() ->
                        new Forwarding(server.notices(), this::isWanted, server.tasks(), unasked));
    }

    /// Takes one message or, where its version has them, a batch. Only what needs no time is done
    /// at once. What goes to the client before the reply goes to `outlet`.
    public Received receive(Node message, Outlet outlet) {
        if (message instanceof Node.Items(List<Node> messages) && version.hasBatches()) {
            return batch(messages, outlet);
        }
        return receive(Envelope.read(message), outlet);
    }

    Received receive(Envelope envelope, Outlet outlet) {
        return switch (envelope) {
            case Envelope.Request request -> answer(request, outlet);
            case Envelope.Notification notification -> heed(notification);
            case Envelope.Response(Node id, Optional<Node> result) ->
                    questions.answer(id, result)
                            ? Received.silence()
                            : ignore("a response, because nothing was asked");
            case Envelope.Ignored(String reason) -> ignore("a notification: " + reason);
            case Envelope.Refused(Node id, RpcError error, String reason) ->
                    Received.reply(Reply.error(id, error, reason));
        };
    }

    private Received answer(Envelope.Request request, Outlet outlet) {
        return switch (request.method()) {
            case "initialize" -> initialize(request);
            case "ping" -> Received.reply(Reply.result(request.id(), Map.of()));
            case "logging/setLevel" -> setLevel(request);
            case "resources/subscribe" -> subscribe(request, true);
            case "resources/unsubscribe" -> subscribe(request, false);
            default ->
                    FeatureRequests.METHODS.contains(request.method())
                            ? feature(request, outlet)
                            : Received.reply(
                                    Reply.error(
                                            request.id(),
                                            RpcError.METHOD_NOT_FOUND,
                                            "no method is called "
                                                    + Quoted.text(request.method())));
        };
    }

    private Received feature(Envelope.Request request, Outlet outlet) {
        var call = new LegacyCall(audience, request, questions);
        RequestExchange exchange =
                LegacyCall.exchange(audience, request.params(), capabilities, level, outlet);
        return running.add(
                request, () -> call.run(exchange), fault -> server.fault(request, fault, it -> it));
    }

    private Received initialize(Envelope.Request request) {
        version = requested(request).orElse(ProtocolVersion.LATEST);
        if (request.params().get("capabilities")
                instanceof Node.Fields(Map<String, Node> declared)) {
            capabilities = declared;
        }
        if (audience.features().change()) {
            forward();
        }
        Received greeting =
                running.add(
                        request,
                        () ->
                                Reply.result(
                                        request.id(),
                                        Greeting.initialized(version, audience.features())),
                        fault -> server.fault(request, fault, it -> it));
        return new Received.Handled(greeting.await());
    }

    private static Optional<ProtocolVersion> requested(Envelope.Request request) {
        return request.params().get("protocolVersion") instanceof Node.Text(String word)
                ? ProtocolVersion.of(word)
                : Optional.empty();
    }

    private Received setLevel(Envelope.Request request) {
        Optional<LogLevel> wanted =
                request.params().get("level") instanceof Node.Text(String word)
                        ? LogLevel.of(word)
                        : Optional.empty();
        wanted.ifPresent(it -> level = it);
        return Received.reply(
                wanted.isPresent()
                        ? Reply.result(request.id(), Map.of())
                        : Reply.error(
                                request.id(),
                                RpcError.INVALID_PARAMS,
                                "level is not one of debug, info, notice, warning, error, critical,"
                                        + " alert, emergency"));
    }

    private Received subscribe(Envelope.Request request, boolean wanted) {
        if (!(request.params().get("uri") instanceof Node.Text(String asked))) {
            return refuse(request, "uri is not a text");
        }
        String uri = audience.features().canonical(asked);
        if (!wanted) {
            uris.remove(uri);
        } else if (uris.size() >= MOST_SUBSCRIPTIONS) {
            return refuse(request, MOST_SUBSCRIPTIONS + " resources are followed already");
        } else {
            uris.add(uri);
            forward();
        }
        return Received.reply(Reply.result(request.id(), Map.of()));
    }

    private static Received refuse(Envelope.Request request, String reason) {
        return Received.reply(Reply.error(request.id(), RpcError.INVALID_PARAMS, reason));
    }

    private void forward() {
        isForwarding = true;
        Forwarding begun = forwarding.get();
        if (hasLeft) {
            begun.close();
        }
    }

    private boolean isWanted(Notice notice) {
        return switch (notice) {
            case Notice.ToolsChanged _ -> true;
            case Notice.PromptsChanged _ -> true;
            case Notice.ResourcesChanged _ -> true;
            case Notice.ResourceUpdated(String uri) -> uris.contains(uri);
            case Notice.TaskChanged _ -> false;
        };
    }

    private Received heed(Envelope.Notification notification) {
        return switch (notification.method()) {
            case "notifications/cancelled" -> cancel(notification.params().get("requestId"));
            case "notifications/initialized", "notifications/roots/list_changed" ->
                    Received.silence();
            default -> ignore("the notification " + Quoted.text(notification.method()));
        };
    }

    private Received cancel(@Nullable Node id) {
        return id != null && running.cancel(id)
                ? Received.silence()
                : ignore("a cancellation of what is not running");
    }

    private Received ignore(String what) {
        server.log().note("ignored " + what);
        return Received.silence();
    }

    private Received batch(List<Node> messages, Outlet outlet) {
        if (messages.isEmpty() || messages.size() > LARGEST_BATCH) {
            return Received.reply(
                    Reply.errorWithoutId(
                            RpcError.INVALID_REQUEST,
                            "a batch has from 1 to " + LARGEST_BATCH + " messages"));
        }
        List<Received> all = messages.stream().map(it -> receiveInBatch(it, outlet)).toList();
        return new Received.Pending(() -> together(all));
    }

    private Received receiveInBatch(Node message, Outlet outlet) {
        Envelope envelope = Envelope.read(message);
        if (envelope instanceof Envelope.Request(Node id, String method, var _)
                && method.equals("initialize")) {
            return Received.reply(
                    Reply.error(id, RpcError.INVALID_REQUEST, "initialize cannot be in a batch"));
        }
        return receive(envelope, outlet);
    }

    private static Optional<Node> together(List<Received> all) {
        List<Node> replies = all.stream().map(Received::await).flatMap(Optional::stream).toList();
        return replies.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(replies));
    }

    /// Ends it, and cancels what runs.
    @Override
    public void close() {
        running.cancelAll();
        leave();
    }

    /// The client hears of nothing any more and is waited for no longer; what runs goes on.
    public void leave() {
        hasLeft = true;
        questions.close();
        if (isForwarding) {
            forwarding.get().close();
        }
    }
}
