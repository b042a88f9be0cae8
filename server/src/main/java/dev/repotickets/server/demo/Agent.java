package dev.repotickets.server.demo;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A client of the MCP server as a coding assistant is one: it starts the program, and speaks
/// JSON-RPC with it, line by line.
final class Agent implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process server;
    private final BufferedWriter requests;
    private final BufferedReader replies;
    private int last;

    private Agent(Process server) {
        this.server = server;
        this.requests = server.outputWriter(StandardCharsets.UTF_8);
        this.replies = server.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::limit);
    }

    static Agent start(Path program, Path folder) throws IOException {
        var builder = new ProcessBuilder(program.toString(), "mcp").directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Agent(builder.start());
    }

    Node.Fields ask(String method, String parameters) throws IOException {
        last++;
        var message = new LinkedHashMap<String, Node>();
        message.put("jsonrpc", Node.text("2.0"));
        message.put("id", Node.number(last));
        message.put("method", Node.text(method));
        message.put("params", Json.parse(parameters));
        send(message);
        String line = replies.readLine();
        if (line != null
                && Json.parse(line) instanceof Node.Fields(Map<String, Node> reply)
                && reply.get("result") instanceof Node.Fields result) {
            return result;
        }
        throw new IOException("the server answered " + method + " with: " + line);
    }

    void tell(String method) throws IOException {
        var message = new LinkedHashMap<String, Node>();
        message.put("jsonrpc", Node.text("2.0"));
        message.put("method", Node.text(method));
        send(message);
    }

    /// The structured answer of a tool.
    Node.Fields call(String tool, String arguments) throws IOException {
        String parameters = "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
        Node.Fields result = ask("tools/call", parameters);
        if (result.values().get("structuredContent") instanceof Node.Fields structured) {
            return structured;
        }
        throw new IOException(tool + " failed: " + Json.write(result));
    }

    @Override
    public void close() throws IOException {
        requests.close();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException _) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void send(Map<String, Node> message) throws IOException {
        requests.write(Json.write(new Node.Fields(message)));
        requests.newLine();
        requests.flush();
    }

    /// A server that hangs must not hang the demonstration.
    private void limit() {
        try {
            if (!server.waitFor(SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException _) {
            server.destroyForcibly();
        }
    }
}
