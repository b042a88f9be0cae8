package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a client wants to hear of, and can (MCP 2026-07-28, `SubscriptionFilter`; the tasks
/// extension adds `taskIds`).
record Interest(
        boolean tools, boolean prompts, boolean resources, Set<String> uris, Set<String> tasks) {
    private static final int MOST = 1000;

    static Interest read(Map<String, Node> params, Features features, boolean knowsTasks) {
        if (!(params.get("notifications") instanceof Node.Fields(Map<String, Node> wanted))) {
            throw invalid("notifications is not an object: it names what to hear of");
        }
        boolean change = features.change();
        return new Interest(
                change && isWanted(wanted, "toolsListChanged"),
                change && isWanted(wanted, "promptsListChanged"),
                change && isWanted(wanted, "resourcesListChanged"),
                words(wanted, "resourceSubscriptions").stream()
                        .map(features::canonical)
                        .collect(Collectors.toUnmodifiableSet()),
                knowsTasks ? words(wanted, "taskIds") : Set.of());
    }

    boolean includes(Notice notice) {
        return switch (notice) {
            case Notice.ToolsChanged _ -> tools;
            case Notice.PromptsChanged _ -> prompts;
            case Notice.ResourcesChanged _ -> resources;
            case Notice.ResourceUpdated(String uri) -> uris.contains(uri);
            case Notice.TaskChanged(String id) -> tasks.contains(id);
        };
    }

    /// What of it is agreed to.
    Node.Fields agreed() {
        var agreed = new LinkedHashMap<String, Node>();
        put(agreed, "toolsListChanged", tools);
        put(agreed, "promptsListChanged", prompts);
        put(agreed, "resourcesListChanged", resources);
        put(agreed, "resourceSubscriptions", uris);
        put(agreed, "taskIds", tasks);
        return new Node.Fields(agreed);
    }

    private static void put(Map<String, Node> agreed, String name, boolean yes) {
        if (yes) {
            agreed.put(name, Node.truth(true));
        }
    }

    private static void put(Map<String, Node> agreed, String name, Set<String> words) {
        if (!words.isEmpty()) {
            List<Node> sorted = words.stream().sorted().<Node>map(Node::text).toList();
            agreed.put(name, new Node.Items(sorted));
        }
    }

    private static boolean isWanted(Map<String, Node> wanted, String name) {
        return switch (wanted.get(name)) {
            case null -> false;
            case Node.Truth(boolean value) -> value;
            default -> throw invalid("notifications." + name + " is neither true nor false");
        };
    }

    private static Set<String> words(Map<String, Node> wanted, String name) {
        return switch (wanted.get(name)) {
            case null -> Set.of();
            case Node.Items(List<Node> items)
                    when items.size() <= MOST
                            && items.stream().allMatch(Node.Text.class::isInstance) ->
                    items.stream()
                            .map(it -> ((Node.Text) it).value())
                            .collect(Collectors.toUnmodifiableSet());
            default ->
                    throw invalid(
                            "notifications." + name + " is not a list of up to " + MOST + " texts");
        };
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
