package dev.repotickets.server.http;

import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// One server of MCP, reachable over HTTP. It holds the sessions of its clients.
public final class McpDoor implements AutoCloseable {
    private final McpServer server;
    private final HeldSessions sessions;

    public McpDoor(McpServer server, InstantSource clock, RandomGenerator random) {
        this.server = server;
        this.sessions = new HeldSessions(server, clock, random);
    }

    /// The servlet; `audience` says who sends a request and what they may use, or nothing where the
    /// path leads nowhere.
    public HttpServlet servlet(Function<HttpServletRequest, Optional<Audience>> audience) {
        return new McpServlet(request -> audience.apply(request).map(this::place));
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
