package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many clients at once, over every door: a third of their calls write. Each makes one round at
/// least.
final class HttpLoad {
    static final int CONNECTIONS = 64;
    private static final Pattern ID = Pattern.compile("\"id\":\"([A-Z0-9]+-[0-9A-Za-z-]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final ShippedServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();

    HttpLoad(ShippedServer server) {
        this.server = server;
    }

    /// Runs for a while; then nothing has failed, and everything acknowledged is there.
    void run(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                clients.execute(() -> work(number, end));
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(errors.stream().limit(5)).isEmpty();
        Matcher total = TOTAL.matcher(rpc("ticket.list", "{\"limit\":1}"));
        assertThat(total.find()).isTrue();
        System.out.printf(
                Locale.ROOT,
                "%d connections, %d s: %d calls, %d of them created a ticket%n",
                CONNECTIONS,
                time.toSeconds(),
                calls.get(),
                acknowledged.size());
        assertThat(total.group(1)).isEqualTo(String.valueOf(acknowledged.size()));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CONNECTIONS);
    }

    private void work(int number, long end) {
        try {
            for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
                String made =
                        rpc("ticket.create", "{\"title\":\"Load " + number + " " + round + "\"}");
                Matcher id = ID.matcher(made);
                if (!id.find()) {
                    errors.add(made);
                    return;
                }
                acknowledged.add(id.group(1));
                modern("ticket_get", "{\"id\":\"" + id.group(1) + "\"}");
                modern("ticket_list", "{\"limit\":5}");
            }
        } catch (IOException e) {
            errors.add(e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void modern(String tool, String arguments) throws IOException, InterruptedException {
        String answer =
                send(
                        "/mcp",
                        Map.of(
                                "MCP-Protocol-Version", "2026-07-28",
                                "Mcp-Method", "tools/call",
                                "Mcp-Name", tool),
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{"
                                + "\"name\":\""
                                + tool
                                + "\",\"arguments\":"
                                + arguments
                                + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":"
                                + "\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":"
                                + "{}}}}");
        if (!answer.contains("\"structuredContent\"")) {
            errors.add(answer);
        }
    }

    private String rpc(String method, String params) throws IOException, InterruptedException {
        return send(
                "/rpc",
                Map.of(),
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                        + method
                        + "\",\"params\":"
                        + params
                        + "}");
    }

    private String send(String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        URI address = server.address(path);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        calls.incrementAndGet();
        if (response.statusCode() != 200) {
            errors.add(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
