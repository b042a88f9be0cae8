package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.util.Map;

/// A caller of tools in the 2025-11-25 version of the protocol, by whatever way.
interface McpClient extends AutoCloseable {
    String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                    + "\"clientInfo\":{\"name\":\"scoreboard\",\"version\":\"1\"}}}";
    String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    /// The answer to a message, as text: its time is measured, so that nothing else is done here.
    String ask(String message) throws IOException;

    @Override
    void close() throws IOException;

    static String message(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\",\"arguments\":"
                + arguments
                + "}}";
    }

    /// What the tool found; a refusal is a wrong answer.
    static Map<String, Node> data(String answer) {
        if (Json.parse(answer) instanceof Node.Fields(Map<String, Node> reply)
                && reply.get("result") instanceof Node.Fields(Map<String, Node> result)
                && result.get("structuredContent") instanceof Node.Fields(Map<String, Node> data)
                && !(result.get("isError") instanceof Node.Truth(boolean isError) && isError)) {
            return data;
        }
        throw new WrongAnswerException(answer.substring(0, Math.min(400, answer.length())));
    }
}
