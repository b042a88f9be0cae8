package dev.repotickets.examples.scoreboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The shipped program as a server over HTTP, on one connection that is kept.
final class HttpMcpClient implements McpClient {
    private static final int SECONDS = 20;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String session;

    private HttpMcpClient(Process process, String base) throws IOException {
        this.process = process;
        this.address = URI.create(base + "/mcp");
        HttpResponse<String> greeting = send(INITIALIZE, List.of());
        this.session = greeting.headers().firstValue("Mcp-Session-Id").orElse("");
        send(INITIALIZED, session());
    }

    static HttpMcpClient start(Bench bench, Program shell) throws IOException {
        Process process =
                shell.start(bench.command("serve", "--port", "0", "--rate-limit", "1000000"));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String base = said.readLine();
        if (base == null) {
            throw new WrongAnswerException("the server did not start");
        }
        return new HttpMcpClient(process, base.strip());
    }

    long pid() {
        return process.pid();
    }

    @Override
    public String ask(String message) throws IOException {
        String body = send(message, session()).body();
        return body.startsWith("{") ? body : body.substring(body.indexOf("data: {") + 6).strip();
    }

    private List<String> session() {
        return List.of("Mcp-Session-Id", session, "MCP-Protocol-Version", "2025-11-25");
    }

    private HttpResponse<String> send(String message, List<String> headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(message));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WrongAnswerException("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
