package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What every result of MCP 2026-07-28 says beside its content: its type, who made it, and how long
/// it may be kept.
final class Decoration {
    /// Lists change with the program only.
    private static final long HOUR = 3_600_000;

    private static final Set<String> CACHED =
            Set.of(
                    "server/discover",
                    "tools/list",
                    "prompts/list",
                    "resources/list",
                    "resources/templates/list",
                    "resources/read");

    private static final Node SERVER =
            new Node.Fields(Map.of(RequestMeta.PREFIX + "serverInfo", Greeting.server()));

    private Decoration() {}

    static Map<String, Node> complete(String method, Map<String, Node> result, Audience audience) {
        var decorated = decorated("complete", result);
        if (CACHED.contains(method)) {
            boolean lasting = !method.equals("resources/read") && !audience.features().change();
            boolean shared = lasting && audience.principal().name().isEmpty();
            decorated.put("ttlMs", Node.number(lasting ? HOUR : 0));
            decorated.put("cacheScope", Node.text(shared ? "public" : "private"));
        }
        return decorated;
    }

    static Map<String, Node> inputRequired(Answer.InputRequired needed, Optional<String> state) {
        var requests = new LinkedHashMap<String, Node>();
        needed.requests().forEach((name, question) -> requests.put(name, question(question)));
        var result = new LinkedHashMap<String, Node>();
        if (!requests.isEmpty()) {
            result.put("inputRequests", new Node.Fields(requests));
        }
        state.ifPresent(it -> result.put("requestState", Node.text(it)));
        return decorated("input_required", result);
    }

    static Map<String, Node> task(Map<String, Node> task) {
        return decorated("task", task);
    }

    /// The end of a subscription; `meta` names it.
    static Map<String, Node> ended(Map<String, Node> meta) {
        return decorated("complete", Map.of("_meta", new Node.Fields(meta)));
    }

    static Node question(Answer.Question question) {
        var request = new LinkedHashMap<String, Node>();
        request.put("method", Node.text(question.ability().method()));
        request.put("params", new Node.Fields(question.params()));
        return new Node.Fields(request);
    }

    private static Map<String, Node> decorated(String type, Map<String, Node> result) {
        var decorated = new LinkedHashMap<String, Node>();
        decorated.put("resultType", Node.text(type));
        decorated.putAll(result);
        decorated.put(
                "_meta", result.get("_meta") instanceof Node.Fields own ? merged(own) : SERVER);
        return decorated;
    }

    private static Node merged(Node.Fields own) {
        var meta = new LinkedHashMap<>(own.values());
        meta.put(RequestMeta.PREFIX + "serverInfo", Greeting.server());
        return new Node.Fields(meta);
    }
}
