package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.conformance.FixtureFeatures;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.tools.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A client of MCP 2026-07-28, on a server with the features of the conformance suite, tasks in
/// memory and a clock that moves when it is told to.
final class Modern {
    static final String ALL =
            "{\"elicitation\":{},\"sampling\":{},\"roots\":{},"
                    + "\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}";

    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    final Notices notices = new Notices();
    final Map<String, String> kept = new HashMap<>();
    final List<String> log = new ArrayList<>();
    final BlockingQueue<Node> sent = new LinkedBlockingQueue<>();
    final McpServer server;
    final Connection connection;
    private int id;

    Modern() {
        this(Principal.local(), new HashMap<>());
    }

    Modern(Principal principal, Map<String, String> tasks) {
        kept.putAll(tasks);
        InstantSource clock = now::get;
        server =
                new McpServer(
                        notices,
                        new SignedState(() -> new byte[32]),
                        Kept::new,
                        clock,
                        new SplittableRandom(3),
                        new Peer.ListLog(log));
        Features features = new FixtureFeatures(notices);
        connection = server.connect(new Audience(principal, features), sent::add);
    }

    /// Another client of the same server.
    Modern(Modern other, String name) {
        server = other.server;
        kept.putAll(other.kept);
        Features features = new FixtureFeatures(other.notices);
        connection =
                server.connect(new Audience(new Principal(name, Scope.ADMIN), features), sent::add);
    }

    private final class Kept implements TaskStore {
        @Override
        public void put(String name, String json) {
            synchronized (kept) {
                kept.put(name, json);
            }
        }

        @Override
        public void remove(String name) {
            synchronized (kept) {
                kept.remove(name);
            }
        }

        @Override
        public List<String> all() {
            synchronized (kept) {
                return List.copyOf(kept.values());
            }
        }
    }

    void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    Received receive(String method, String params, String capabilities) {
        id++;
        String meta =
                "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":"
                        + capabilities
                        + ",\"progressToken\":\"p\"}";
        String all =
                params.equals("{}")
                        ? "{\"_meta\":" + meta + "}"
                        : "{\"_meta\":" + meta + "," + params.substring(1);
        return connection.receive(Json.parse(Peer.request(id, method, all)));
    }

    Node ask(String method, String params) {
        return ask(method, params, ALL);
    }

    Node ask(String method, String params, String capabilities) {
        Optional<Node> reply = receive(method, params, capabilities).await();
        assertThat(reply).isPresent();
        return reply.get();
    }

    Node result(String method, String params) {
        Node reply = ask(method, params);
        assertThat(((Node.Fields) reply).values()).as(Json.write(reply)).containsKey("result");
        return Peer.at(reply, "result");
    }

    String refusal(String method, String params, String capabilities) {
        return Peer.errorOf(ask(method, params, capabilities));
    }

    /// What comes next without being an answer; waits up to ten seconds for it.
    Node heard() throws InterruptedException {
        Node message = sent.poll(10, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return Objects.requireNonNull(message);
    }
}
