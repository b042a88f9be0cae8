package dev.repotickets.server.rpc;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message to this server. Beside what MCP knows, its parameters may come by their positions.
sealed interface RpcMessage {

    /// `id` is empty for a notification, which nobody may answer.
    record Call(Optional<Node> id, String method, Node params) implements RpcMessage {}

    record Refused(Node id, RpcError error, String message) implements RpcMessage {}

    /// Strict (JSON-RPC 2.0, section 4): `params`, where there are any, are an object or an array.
    static RpcMessage read(Node message) {
        Node params = none();
        Node rest = message;
        if (message instanceof Node.Fields(Map<String, Node> values)) {
            params = values.getOrDefault("params", none());
            var others = new LinkedHashMap<>(values);
            others.remove("params");
            rest = new Node.Fields(others);
        }
        boolean isStructured = params instanceof Node.Fields || params instanceof Node.Items;
        return switch (Envelope.read(rest)) {
            case Envelope.Refused(Node id, RpcError error, String reason) ->
                    new Refused(id, error, reason);
            case Envelope.Request(Node id, String method, var _) ->
                    isStructured
                            ? new Call(Optional.of(id), method, params)
                            : refused(id, "params is neither an object nor an array");
            case Envelope.Notification(String method, var _) ->
                    isStructured
                            ? new Call(Optional.empty(), method, params)
                            : refused(
                                    Node.Nothing.NOTHING,
                                    "params is neither an object nor an array");
            case Envelope.Response _ ->
                    refused(Node.Nothing.NOTHING, "nothing was asked that this could answer");
            case Envelope.Ignored(String reason) -> refused(Node.Nothing.NOTHING, reason);
        };
    }

    private static Node none() {
        return new Node.Fields(Map.of());
    }

    private static Refused refused(Node id, String reason) {
        return new Refused(id, RpcError.INVALID_REQUEST, reason);
    }

    /// Named parameters as they are; those by position get the names in their order.
    static Optional<Node.Fields> named(Node params, List<String> names) {
        return switch (params) {
            case Node.Fields fields -> Optional.of(fields);
            case Node.Items(List<Node> values) when values.size() <= names.size() -> {
                var fields = new LinkedHashMap<String, Node>();
                for (int i = 0; i < values.size(); i++) {
                    fields.put(names.get(i), values.get(i));
                }
                yield Optional.of(new Node.Fields(fields));
            }
            default -> Optional.empty();
        };
    }
}
