package dev.repotickets.server.rpc;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the answers: the output of a tool as it is, or an error that says the whole story in its
/// message, and in `data` once more for programs.
final class RpcReply {
    /// What a caller waits before it tries again where another process holds the lock.
    private static final long RETRY_AFTER_MS = 500;

    private RpcReply() {}

    static Node of(Node id, Tool<?, ?> tool, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Node.Fields output) -> Reply.result(id, output.values());
            case Outcome.Failed(String _, Problem problem) -> failed(id, tool, problem);
        };
    }

    static Node failed(Node id, Tool<?, ?> tool, Problem problem) {
        Map<String, Node> data = data(problem.code().word());
        switch (problem) {
            case Problem.InvalidArgument(String field, String _, String _) ->
                    taught(data, tool, field);
            case Problem.UnknownArgument(String field, String _, String _) ->
                    taught(data, tool, field);
            case Problem.Locked _ -> data.put("retry_after_ms", Node.number(RETRY_AFTER_MS));
            default -> {}
        }
        if (!problem.advice().isEmpty()) {
            data.put("advice", Node.text(problem.advice()));
        }
        String message =
                problem.advice().isEmpty()
                        ? problem.message()
                        : problem.message() + ". " + problem.advice();
        return error(id, ErrorNumbers.of(problem.code()), message, data);
    }

    static Node forbidden(Node id, Tool<?, ?> tool, Scope needed) {
        String word = Words.of(needed);
        Map<String, Node> data = data("forbidden");
        data.put("needed", Node.text(word));
        return error(
                id,
                ErrorNumbers.FORBIDDEN,
                tool.name().rpc() + " needs a token of the scope " + word,
                data);
    }

    static Node cancelled(Node id) {
        return error(
                id,
                ErrorNumbers.CANCELLED,
                "the call was ended before its time; read what is stored before you repeat it",
                data("cancelled"));
    }

    /// An error of the protocol itself, by the numbers that JSON-RPC 2.0 gives.
    static Node refused(Node id, RpcError error, String message) {
        String code =
                switch (error) {
                    case PARSE_ERROR -> "parse_error";
                    case METHOD_NOT_FOUND -> "method_not_found";
                    case INVALID_PARAMS -> "invalid_params";
                    case INTERNAL_ERROR -> "internal";
                    default -> "invalid_request";
                };
        return error(id, error.code(), message, data(code));
    }

    private static void taught(Map<String, Node> data, Tool<?, ?> tool, String field) {
        data.put("field", Node.text(field));
        data.put("example", Json.parse(tool.example()));
    }

    private static Map<String, Node> data(String code) {
        var data = new LinkedHashMap<String, Node>();
        data.put("code", Node.text(code));
        return data;
    }

    private static Node error(Node id, int number, String message, Map<String, Node> data) {
        return Reply.error(id, number, message, Optional.of(new Node.Fields(data)));
    }
}
