package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.jsonrpc.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Notices as messages of the protocol.
final class News {
    private News() {}

    /// Nothing where there is nothing to say: a task that nobody knows any more.
    ///
    /// @param meta goes along in every message
    static Optional<Node> of(Notice notice, Map<String, Node> meta, Tasks tasks) {
        return switch (notice) {
            case Notice.ToolsChanged _ -> message("notifications/tools/list_changed", meta);
            case Notice.PromptsChanged _ -> message("notifications/prompts/list_changed", meta);
            case Notice.ResourcesChanged _ -> message("notifications/resources/list_changed", meta);
            case Notice.ResourceUpdated(String uri) ->
                    Optional.of(
                            message(
                                    "notifications/resources/updated",
                                    Map.of("uri", Node.text(uri)),
                                    meta));
            case Notice.TaskChanged(String id) ->
                    tasks.shown(id).map(task -> message("notifications/tasks", task, meta));
        };
    }

    private static Optional<Node> message(String method, Map<String, Node> meta) {
        return Optional.of(message(method, Map.of(), meta));
    }

    static Node message(String method, Map<String, Node> content, Map<String, Node> meta) {
        var params = new LinkedHashMap<>(content);
        if (!meta.isEmpty()) {
            params.put("_meta", new Node.Fields(meta));
        }
        return Reply.notification(method, params);
    }
}
