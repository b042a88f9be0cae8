package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.core.workspace.Policies;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.offer.Offers;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A client of an engine with its tickets in memory and a clock that stands still.
public final class Peer {
    public static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    public final List<String> log = new CopyOnWriteArrayList<>();

    /// What came without being the answer to a message.
    public final List<Node> sent = new CopyOnWriteArrayList<>();

    public final McpServer server;
    public final Audience audience;
    public final McpConnection connection;

    public Peer() {
        this(View.FULL);
    }

    public Peer(View view) {
        this(Catalog::toolbox, workspace(), view);
    }

    public Peer(Supplier<Toolbox> toolbox, Workspaces workspaces, View view) {
        server = server(new Notices(), new ListLog(log));
        Features features = new Offers(toolbox, workspaces, NOON, View.FULL).of(view);
        audience = new Audience(Principal.local(), features);
        connection = server.connect(audience, sent::add);
    }

    public static McpServer server(Notices notices, Log log) {
        return new McpServer(
                notices,
                new SignedState(() -> new byte[32]),
                TaskStore::none,
                NOON,
                new SplittableRandom(2),
                log);
    }

    public static MemoryWorkspace workspace() {
        var ids = new RandomIds(new SplittableRandom(1));
        return new MemoryWorkspace(
                new MemoryStore(ids, NOON, Policies.ALL, List.of()), new Actor("Ada", "ada@x.io"));
    }

    public Optional<Node> send(String message) {
        return connection.receive(Json.parse(message)).await();
    }

    public Node.Fields ask(String message) {
        Optional<Node> reply = send(message);
        assertThat(reply).as(message).isPresent();
        return (Node.Fields) reply.get();
    }

    /// The `result` of a request.
    public Node.Fields result(String method, String params) {
        Node.Fields reply = ask(request(1, method, params));
        assertThat(reply.values()).as(Json.write(reply)).containsKey("result");
        return (Node.Fields) at(reply, "result");
    }

    public Node.Fields call(String tool, String arguments) {
        return result("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    /// The code and the message of an error.
    public String refusal(String message) {
        return errorOf(ask(message));
    }

    public static String errorOf(Node reply) {
        return text(at(reply, "error", "code")) + " " + text(at(reply, "error", "message"));
    }

    public static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                .formatted(id, method, params);
    }

    /// What lies at a path of names and indexes.
    public static Node at(@Nullable Node node, Object... path) {
        Node found = node;
        for (Object step : path) {
            found =
                    switch (found) {
                        case Node.Fields(Map<String, Node> fields) -> fields.get(step.toString());
                        case Node.Items(List<Node> items) -> items.get((Integer) step);
                        case null, default -> null;
                    };
        }
        if (found == null) {
            throw new AssertionError("nothing at " + List.of(path) + " of " + node);
        }
        return found;
    }

    public static String text(Node node) {
        return node instanceof Node.Text(String value) ? value : Json.write(node);
    }

    record ListLog(List<String> lines) implements Log {
        @Override
        public void tell(String what, Map<String, Node> details) {
            lines.add(what + " " + details);
        }

        @Override
        public void note(String message) {
            lines.add(message);
        }

        @Override
        public void fault(String id, String doing, Throwable cause) {
            lines.add(id + " " + doing + " " + cause);
        }
    }
}
