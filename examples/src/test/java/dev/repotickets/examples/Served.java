package dev.repotickets.examples;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The shipped program as an MCP server in a process of its own, and a caller of its tools.
final class Served implements AutoCloseable {
    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;
    private int calls;

    /// What a tool answered: its data, or where it refused, the text of why.
    record Answer(Map<String, Node> data, String refusal) {
        String text(String field) {
            return data.get(field) instanceof Node.Text(String value) ? value : "";
        }
    }

    private Served(Process process) {
        this.process = process;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.outputWriter(StandardCharsets.UTF_8);
    }

    static Served in(Shell shell) throws IOException {
        var builder =
                new ProcessBuilder(Shell.program().toString(), "mcp")
                        .directory(shell.folder().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(shell.variables());
        var served = new Served(builder.start());
        served.ask(
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
        served.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return served;
    }

    Answer call(String tool, String arguments) {
        Map<String, Node> result =
                ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
        boolean refused = result.get("isError") instanceof Node.Truth(boolean value) && value;
        return result.get("structuredContent") instanceof Node.Fields(Map<String, Node> data)
                        && !refused
                ? new Answer(data, "")
                : new Answer(Map.of(), String.valueOf(result.get("content")));
    }

    /// The same, said again while others hold the lock.
    Answer insist(String tool, String arguments) {
        Answer answer = call(tool, arguments);
        for (int i = 0; i < 40 && answer.refusal().contains("locked: "); i++) {
            answer = call(tool, arguments);
        }
        return answer;
    }

    private Map<String, Node> ask(String method, String parameters) {
        calls++;
        send(
                "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                        .formatted(calls, method, parameters));
        try {
            String line = in.readLine();
            if (line != null
                    && Json.parse(line) instanceof Node.Fields(Map<String, Node> reply)
                    && reply.get("result") instanceof Node.Fields(Map<String, Node> result)) {
                return result;
            }
            throw new IllegalStateException("no result of " + method + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it at once, as a machine that fails would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
