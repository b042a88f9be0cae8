package dev.repotickets.server.offer.resource;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.offer.tool.Caller;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.json.Json;
import java.util.List;
import java.util.Map;

/// Answers of reading tools, for one request. A problem of the tool becomes the protocol's error.
public final class Lookup {
    private final Caller caller;
    private final Call call;

    public Lookup(Caller caller, Exchange exchange) {
        this.caller = caller;
        this.call = caller.call(exchange);
    }

    /// What the tool answers to these arguments, as JSON.
    public Map<String, Node> read(String tool, String arguments) {
        return read(tool, (Node.Fields) Json.parse(arguments), call);
    }

    public Map<String, Node> read(String tool, Map<String, Node> arguments) {
        return read(tool, new Node.Fields(arguments), call);
    }

    /// The `items` of a list, however many they are.
    public List<Node> items(String tool, String arguments) {
        Map<String, Node> page = read(tool, (Node.Fields) Json.parse(arguments), call.inOnePiece());
        return page.get("items") instanceof Node.Items(List<Node> rows) ? rows : List.of();
    }

    private Map<String, Node> read(String tool, Node.Fields arguments, Call with) {
        return switch (caller.toolbox().call(tool, arguments, with)) {
            case Outcome.Done(Node.Fields(Map<String, Node> output)) -> output;
            case Outcome.Failed failed ->
                    throw new FeatureException(error(failed.problem()), failed.text());
        };
    }

    private static RpcError error(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _, Problem.NotInitialized _ -> RpcError.RESOURCE_NOT_FOUND;
            case Problem.InvalidArgument _, Problem.UnknownArgument _ -> RpcError.INVALID_PARAMS;
            default -> RpcError.INTERNAL_ERROR;
        };
    }
}
