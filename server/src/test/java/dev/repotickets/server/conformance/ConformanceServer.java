package dev.repotickets.server.conformance;

import dev.repotickets.server.access.Challenge;
import dev.repotickets.server.access.RateLimit;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.http.Browsers;
import dev.repotickets.server.http.Gate;
import dev.repotickets.server.http.HttpServer;
import dev.repotickets.server.http.McpDoor;
import dev.repotickets.server.http.Visits;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.SignedState;
import dev.repotickets.server.mcp.TaskStore;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The product's own endpoint, engine and checks, with the features of the suite.
public record ConformanceServer(HttpServer http, McpDoor door) implements AutoCloseable {

    public static ConformanceServer start(int port) throws IOException {
        var notices = new Notices();
        var log =
                new PrintedLog(
                        new OutputStreamWriter(System.err, StandardCharsets.UTF_8),
                        Clock.systemUTC(),
                        1 << 20);
        var server =
                new McpServer(
                        notices,
                        new SignedState(() -> new byte[32]),
                        TaskStore::none,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        log);
        var features = new FixtureFeatures(notices);
        var door = new McpDoor(server, Clock.systemUTC(), new SecureRandom());
        HttpServer http =
                HttpServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        Optional.empty(),
                        new Gate(
                                List.of(),
                                Optional.empty(),
                                new Challenge(Optional.empty()),
                                Optional.empty(),
                                new RateLimit(10, 10, 10, Clock.systemUTC()),
                                Browsers.NONE),
                        Map.of("/mcp", door.servlet((_, _) -> features)),
                        new Visits(new SecureRandom(), _ -> {}));
        return new ConformanceServer(http, door);
    }

    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        door.close();
        http.close();
    }

    public static void main(String[] arguments) throws Exception {
        try (ConformanceServer server = start(Integer.parseInt(arguments[0]))) {
            System.out.println(server.port());
            Thread.currentThread().join();
        }
    }
}
