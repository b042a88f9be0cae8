package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;

/// A program that asks an engine with its tickets in memory.
final class Orchestrator {
    final StringWriter log = new StringWriter();
    final RpcEngine engine;
    private Principal principal = Principal.local();

    Orchestrator() {
        this(Catalog::toolbox, false);
    }

    Orchestrator(Supplier<Toolbox> toolbox, boolean readOnly) {
        engine =
                new RpcEngine(
                        toolbox,
                        Peer.workspace(),
                        Peer.NOON,
                        readOnly,
                        new PrintedLog(log, Peer.NOON, 1 << 20));
    }

    Orchestrator as(String name, Scope scope) {
        principal = new Principal(name, scope);
        return this;
    }

    Optional<String> send(String body) {
        return engine.answer(body, principal);
    }

    Node ask(String body) {
        Optional<String> reply = send(body);
        assertThat(reply).as(body).isPresent();
        return Json.parse(reply.get());
    }

    Node.Fields result(String method, String params) {
        return (Node.Fields) Peer.at(ask(Peer.request(1, method, params)), "result");
    }

    /// The `error` of a call.
    Node error(String method, String params) {
        return Peer.at(ask(Peer.request(1, method, params)), "error");
    }

    String code(String method, String params) {
        return Peer.text(Peer.at(error(method, params), "data", "code"));
    }
}
