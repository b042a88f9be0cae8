package dev.repotickets.server.rpc;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Faults;
import dev.repotickets.server.log.Log;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A server of JSON-RPC 2.0, whatever way the messages come: every tool is a method. It makes the
/// toolbox at the first message, and keeps nothing about its clients.
///
/// A call runs on the thread that brings it. Interrupting that thread ends it, and the rest of its
/// batch.
public final class RpcEngine {
    static final int LARGEST_BATCH = 50;

    private final Supplier<Toolbox> toolbox;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final boolean readOnly;
    private final Faults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Methods methods;

    /// `readOnly` refuses everything that would change something, to everybody.
    public RpcEngine(
            Supplier<Toolbox> toolbox,
            Workspaces workspaces,
            InstantSource clock,
            boolean readOnly,
            Log log) {
        this.toolbox = toolbox;
        this.workspaces = workspaces;
        this.clock = clock;
        this.readOnly = readOnly;
        this.faults = new Faults(clock, log);
    }

    /// The answer to a body, which is one message or a batch; none where all in it were
    /// notifications. It never throws.
    public Optional<String> answer(String body, Principal principal) {
        Node message;
        try {
            message = Json.parse(body);
        } catch (ProblemException | NumberFormatException _) {
            return Optional.of(
                    Json.write(
                            RpcReply.refused(
                                    Node.Nothing.NOTHING,
                                    RpcError.PARSE_ERROR,
                                    "the message is not one sound JSON value")));
        }
        return answer(message, principal).map(Json::write);
    }

    /// The same for a message that was read already.
    public Optional<Node> answer(Node message, Principal principal) {
        return message instanceof Node.Items(List<Node> messages)
                ? batch(messages, principal)
                : single(message, principal);
    }

    /// A client whose messages come one after the other, and who is `principal` all the time.
    public Connection connect(Principal principal) {
        return new Client(this, principal);
    }

    /// The OpenRPC document, as `rpc.discover` answers it.
    public Node.Fields discover() {
        return methods().document();
    }

    /// In order, one after the other: what a message makes, the next can use.
    private Optional<Node> batch(List<Node> messages, Principal principal) {
        if (messages.isEmpty() || messages.size() > LARGEST_BATCH) {
            return Optional.of(
                    RpcReply.refused(
                            Node.Nothing.NOTHING,
                            RpcError.INVALID_REQUEST,
                            "a batch has from 1 to " + LARGEST_BATCH + " messages"));
        }
        var replies = new ArrayList<Node>();
        messages.forEach(message -> single(message, principal).ifPresent(replies::add));
        return replies.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(replies));
    }

    private Optional<Node> single(Node message, Principal principal) {
        return switch (RpcMessage.read(message)) {
            case RpcMessage.Refused(Node id, RpcError error, String reason) ->
                    Optional.of(RpcReply.refused(id, error, reason));
            case RpcMessage.Call call -> {
                Node reply = reply(call, principal);
                yield call.id().isPresent() ? Optional.of(reply) : Optional.empty();
            }
        };
    }

    private Node reply(RpcMessage.Call call, Principal principal) {
        Node id = call.id().orElse(Node.Nothing.NOTHING);
        if (Thread.currentThread().isInterrupted()) {
            return RpcReply.cancelled(id);
        }
        try {
            return methods().call(id, call, principal);
        } catch (RuntimeException | Error e) {
            return Thread.currentThread().isInterrupted()
                    ? RpcReply.cancelled(id)
                    : RpcReply.refused(id, RpcError.INTERNAL_ERROR, faults.shown(call.method(), e));
        }
    }

    private Methods methods() {
        Methods known = methods;
        return known == null ? make() : known;
    }

    private Methods make() {
        lock.lock();
        try {
            Methods made = methods;
            if (made == null) {
                made = new Methods(toolbox.get(), workspaces, clock, readOnly);
                methods = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private record Client(RpcEngine engine, Principal principal) implements Connection {
        @Override
        public Received receive(Node message) {
            return new Received.Pending(() -> engine.answer(message, principal));
        }

        @Override
        public Node refusal(RpcError error, String message) {
            return RpcReply.refused(Node.Nothing.NOTHING, error, message);
        }
    }
}
