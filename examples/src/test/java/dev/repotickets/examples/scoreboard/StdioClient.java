package dev.repotickets.examples.scoreboard;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The shipped program as a server of lines.
final class StdioClient implements McpClient {
    private static final int SECONDS = 20;

    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    private StdioClient(Process process) {
        this.process = process;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Started, and answered once.
    static StdioClient start(Bench bench, Program shell) throws IOException {
        var client = new StdioClient(shell.start(bench.command("mcp")));
        client.ask(INITIALIZE);
        client.send(INITIALIZED);
        return client;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public String ask(String message) throws IOException {
        send(message);
        while (true) {
            String line = in.readLine();
            if (line == null) {
                throw new EOFException("the server ended");
            }
            // Others are notifications and questions of the server.
            if (line.contains("\"result\":") || line.contains("\"error\":")) {
                return line;
            }
        }
    }

    private void send(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
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
