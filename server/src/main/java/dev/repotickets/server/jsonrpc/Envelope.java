package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;
import java.util.Map;
import java.util.Optional;

/// One message of JSON-RPC 2.0, told apart by its shape alone.
public sealed interface Envelope {

    record Request(Node id, String method, Map<String, Node> params) implements Envelope {}

    record Notification(String method, Map<String, Node> params) implements Envelope {}

    /// An answer to a request of ours. `result` is empty where it is an error.
    record Response(Node id, Optional<Node> result) implements Envelope {}

    /// To be answered by this error.
    record Refused(Node id, RpcError error, String message) implements Envelope {}

    /// A notification that makes no sense; nobody may answer it.
    record Ignored(String reason) implements Envelope {}

    public static Envelope read(Node message) {
        if (!(message instanceof Node.Fields(Map<String, Node> fields))) {
            return refused("a message is a JSON object");
        }
        Node method = fields.get("method");
        if (method == null && (fields.containsKey("result") || fields.containsKey("error"))) {
            return new Response(
                    fields.getOrDefault("id", none()), Optional.ofNullable(fields.get("result")));
        }
        Node id = fields.get("id");
        if (id != null && !MessageId.isSound(id)) {
            return refused("id is neither a text of at most 4,096 characters nor an integer");
        }
        Node known = id == null ? Node.Nothing.NOTHING : id;
        if (!Node.text("2.0").equals(fields.get("jsonrpc"))) {
            return refused(known, "jsonrpc is not \"2.0\"");
        }
        if (!(method instanceof Node.Text(String name))) {
            return refused(known, "method is not a text");
        }
        if (fields.containsKey("result") || fields.containsKey("error")) {
            return refused(known, "a message with a method has neither result nor error");
        }
        return called(id == null, known, name, fields.getOrDefault("params", none()));
    }

    private static Envelope called(boolean isNotification, Node id, String name, Node params) {
        Map<String, Node> values;
        switch (params) {
            case Node.Fields fields -> values = fields.values();
            case Node.Nothing _ -> values = Map.of();
            default -> {
                return isNotification
                        ? new Ignored("its params are not an object")
                        : new Refused(id, RpcError.INVALID_PARAMS, "params is not an object");
            }
        }
        return isNotification ? new Notification(name, values) : new Request(id, name, values);
    }

    private static Node none() {
        return Node.Nothing.NOTHING;
    }

    private static Refused refused(String message) {
        return refused(none(), message);
    }

    private static Refused refused(Node id, String message) {
        return new Refused(id, RpcError.INVALID_REQUEST, message);
    }
}
