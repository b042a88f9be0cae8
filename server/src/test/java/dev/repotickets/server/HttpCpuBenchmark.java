package dev.repotickets.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.server.access.Challenge;
import dev.repotickets.server.access.RateLimit;
import dev.repotickets.server.http.Browsers;
import dev.repotickets.server.http.Gate;
import dev.repotickets.server.http.HttpServer;
import dev.repotickets.server.http.Visits;
import dev.repotickets.server.log.PrintedLog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much processor time a tool call costs over HTTP in both eras, beside a servlet on the same
/// server that reads a body and writes an answer of the same size. `wrk` brings the requests.
///
/// `./mvnw -pl server -am test -Pbench -Dtest=HttpCpuBenchmark`
@Tag("bench")
class HttpCpuBenchmark {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final int ROUNDS = 5;

    @TempDir private Path folder;

    private record Row(String name, String path, Map<String, String> headers, String body) {}

    @Test
    void calls_beside_a_bare_servlet() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/wrk")), "skipped: there is no wrk here");
        Path repository = Files.createDirectories(folder.resolve("project"));
        Git.init().setDirectory(repository.toFile()).call().close();
        Files.createDirectories(repository.resolve(".tickets/tickets"));
        var random = new SplittableRandom(1);
        var machine =
                new Machine(
                        Clock.systemUTC(),
                        new RandomIds(random.split()),
                        random,
                        ProcessHandle.current().pid(),
                        "bench",
                        "one boot");
        var log = new PrintedLog(new StringWriter(), Clock.systemUTC(), 10_000);
        var place = new Environment(repository, folder, Map.of());
        try (var served = new Served(place, machine, new ViewOptions(), log, (_, _) -> {})) {
            var servlets = new LinkedHashMap<>(served.servlets(""));
            var bare = new Bare();
            servlets.put("/bare", bare);
            try (HttpServer server = start(servlets)) {
                URI base = URI.create("http://127.0.0.1:" + server.port());
                List<Row> rows = rows(base, bare);
                for (int round = 0; round < ROUNDS; round++) {
                    measure(base, rows);
                }
            }
        }
    }

    private static HttpServer start(Map<String, HttpServlet> servlets) throws IOException {
        var gate =
                new Gate(
                        List.of(),
                        Optional.empty(),
                        new Challenge(Optional.empty()),
                        Optional.empty(),
                        new RateLimit(10, 10, 10, Clock.systemUTC()),
                        Browsers.NONE);
        return HttpServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                gate,
                servlets,
                new Visits(new SplittableRandom(4), _ -> {}));
    }

    private static List<Row> rows(URI base, Bare bare) throws Exception {
        send(
                base,
                "/rpc",
                Map.of(),
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.create\","
                        + "\"params\":{\"title\":\"Fix login\",\"description\":\"It fails.\"}}");
        HttpResponse<String> greeting =
                send(
                        base,
                        "/mcp",
                        Map.of(),
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":"
                                + "\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                                + "\"capabilities\":{}}}");
        String session = greeting.headers().firstValue("Mcp-Session-Id").orElseThrow();
        String call =
                "\"method\":\"tools/call\",\"params\":{\"name\":\"ticket_get\","
                        + "\"arguments\":{\"id\":\"FIX-1\"}";
        String modern =
                "{\"jsonrpc\":\"2.0\",\"id\":7,"
                        + call
                        + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
        String list =
                modern.replace("\"arguments\":{\"id\":\"FIX-1\"}", "\"arguments\":{}")
                        .replace("ticket_get", "workspace_config_get");
        var headers =
                Map.of(
                        "MCP-Protocol-Version",
                        "2026-07-28",
                        "Mcp-Method",
                        "tools/call",
                        "Mcp-Name",
                        "ticket_get");
        var others =
                Map.of(
                        "MCP-Protocol-Version",
                        "2026-07-28",
                        "Mcp-Method",
                        "tools/call",
                        "Mcp-Name",
                        "workspace_config_get");
        bare.answer = send(base, "/mcp", headers, modern).body().getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Row("bare servlet", "/bare", Map.of(), modern),
                new Row("2026-07-28", "/mcp", headers, modern),
                new Row("2026-07-28 ping-like", "/mcp", others, list),
                new Row(
                        "2025-11-25",
                        "/mcp",
                        Map.of("Mcp-Session-Id", session),
                        "{\"jsonrpc\":\"2.0\",\"id\":ID," + call + "}}"),
                new Row(
                        "JSON-RPC",
                        "/rpc",
                        Map.of(),
                        "{\"jsonrpc\":\"2.0\",\"id\":7,"
                                + "\"method\":\"ticket.get\",\"params\":{\"id\":\"FIX-1\"}}"));
    }

    private void measure(URI base, List<Row> rows) throws Exception {
        double floor = 0;
        for (Row row : rows) {
            load(base, row, 2);
            long before = cpu();
            long requests = load(base, row, 5);
            double each = (cpu() - before) / 1000.0 / requests;
            floor = floor == 0 ? each : floor;
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8d requests  %7.1f us CPU each  %5.2f x bare%n",
                    row.name(),
                    requests,
                    each,
                    each / floor);
        }
    }

    private long load(URI base, Row row, int seconds) throws Exception {
        var script = new StringBuilder("wrk.method = \"POST\"\n");
        script.append("wrk.headers[\"Content-Type\"] = \"application/json\"\n");
        script.append("wrk.headers[\"Accept\"] = \"application/json, text/event-stream\"\n");
        row.headers()
                .forEach((name, value) ->
                        script.append("wrk.headers[\"%s\"] = \"%s\"%n".formatted(name, value)));
        script.append("local n = 0\nlocal body = [[").append(row.body()).append("]]\n");
        script.append(
                "request = function() n = n + 1; return wrk.format(nil, nil, nil,"
                        + " (body:gsub(\"ID\", tostring(n) .. tostring(math.random(1, 1000000))))) end\n");
        Path lua = Files.writeString(folder.resolve("load.lua"), script.toString());
        Path output = folder.resolve("wrk.log");
        Process wrk =
                new ProcessBuilder(
                                "/usr/bin/wrk",
                                "-t1",
                                "-c16",
                                "-d" + seconds + "s",
                                "-s",
                                lua.toString(),
                                base.resolve(row.path()).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(wrk.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output);
        var found = REQUESTS.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        assertThat(said).doesNotContain("Non-2xx");
        return Long.parseLong(found.group(1));
    }

    private static HttpResponse<String> send(
            URI base, String path, Map<String, String> headers, String body) throws Exception {
        var request = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.forEach((name, value) -> request.addAll(List.of(name, value)));
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(base.resolve(path))
                                    .headers(request.toArray(String[]::new))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.body()).contains("\"result\"");
            return response;
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// The floor.
    private static final class Bare extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private volatile byte[] answer = new byte[0];

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.getInputStream().readAllBytes();
            response.setContentType("application/json");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }
}
