package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the messages of JSON-RPC 2.0 that go out.
public final class Reply {
    private static final Node VERSION = Node.text("2.0");

    private Reply() {}

    public static Node result(Node id, Map<String, Node> result) {
        return reply(id, "result", new Node.Fields(result));
    }

    public static Node error(Node id, RpcError error, String message) {
        return error(id, error.code(), message, Optional.empty());
    }

    /// With `data` for a program to read.
    public static Node error(Node id, int code, String message, Optional<? extends Node> data) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("code", Node.number(code));
        fields.put("message", Node.text(message));
        data.ifPresent(it -> fields.put("data", it));
        return reply(id, "error", new Node.Fields(fields));
    }

    /// The answer to a message whose id cannot be known.
    public static Node errorWithoutId(RpcError error, String message) {
        return error(Node.Nothing.NOTHING, error, message);
    }

    public static Node notification(String method, Map<String, Node> params) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("jsonrpc", VERSION);
        fields.put("method", Node.text(method));
        fields.put("params", new Node.Fields(params));
        return new Node.Fields(fields);
    }

    public static Node request(Node id, String method, Map<String, Node> params) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("jsonrpc", VERSION);
        fields.put("id", id);
        fields.put("method", Node.text(method));
        fields.put("params", new Node.Fields(params));
        return new Node.Fields(fields);
    }

    private static Node reply(Node id, String outcome, Node value) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("jsonrpc", VERSION);
        fields.put("id", id);
        fields.put(outcome, value);
        return new Node.Fields(fields);
    }
}
