package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the answers of JSON-RPC 2.0.
public final class Reply {
    private static final Node VERSION = Node.text("2.0");

    private Reply() {}

    public static Node result(Node id, Map<String, Node> result) {
        return reply(id, "result", new Node.Fields(result));
    }

    public static Node error(Node id, RpcError error, String message) {
        return reply(id, "error", new Node.Fields(error(error.code(), message)));
    }

    /// With `data` for programs, and a code that may be one of our own.
    public static Node error(Node id, int code, String message, Node data) {
        Map<String, Node> fields = error(code, message);
        fields.put("data", data);
        return reply(id, "error", new Node.Fields(fields));
    }

    /// The answer to a message whose id cannot be known.
    public static Node errorWithoutId(RpcError error, String message) {
        return error(Node.Nothing.NOTHING, error, message);
    }

    private static Map<String, Node> error(int code, String message) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("code", Node.number(code));
        fields.put("message", Node.text(message));
        return fields;
    }

    private static Node reply(Node id, String outcome, Node value) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("jsonrpc", VERSION);
        fields.put("id", id);
        fields.put(outcome, value);
        return new Node.Fields(fields);
    }
}
