package dev.repotickets.server.http;

import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpServer;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// One server of MCP, reachable over HTTP. It holds the sessions of its clients.
public final class McpDoor implements AutoCloseable {
    private final McpServer server;
    private final HeldSessions sessions;

    public McpDoor(McpServer server, InstantSource clock, RandomGenerator random) {
        this.server = server;
        this.sessions = new HeldSessions(server, clock, random);
    }

    /// The servlet. `features` says what somebody may use who asks under a path below it, which is
    /// empty or begins with a slash; it throws the problem of a path that leads nowhere.
    public HttpServlet servlet(BiFunction<String, Principal, Features> features) {
        return new McpServlet(request -> {
            Principal principal = Visitor.of(request);
            String path = Optional.ofNullable(request.getPathInfo()).orElse("");
            return place(new Audience(principal, features.apply(path, principal)));
        });
    }

    public int sessions() {
        return sessions.count();
    }

    /// How many clients read what their session has to tell, or listen.
    public int streams() {
        return sessions.streams() + server.listeners();
    }

    McpPlace place(Audience audience) {
        return new McpPlace(server.modern(), sessions, audience);
    }

    /// Ends what is open; every client is told.
    @Override
    public void close() {
        server.close();
        sessions.endAll();
    }
}
