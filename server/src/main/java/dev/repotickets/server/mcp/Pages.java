package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists, cut into pages. A cursor says where the next one begins and how long the list was, so
/// that one made for another list, or before the list changed, is refused.
final class Pages {
    static final int SIZE = 250;

    private Pages() {}

    /// @param name what the list is called in the result
    /// @param cursor as the client sent it
    static Map<String, Node> page(String name, List<Node> all, @Nullable Node cursor) {
        int from = start(name, all.size(), cursor);
        int to = Math.min(from + SIZE, all.size());
        var result = new LinkedHashMap<String, Node>();
        result.put(name, new Node.Items(all.subList(from, to)));
        if (to < all.size()) {
            result.put("nextCursor", Node.text(cursor(name, to, all.size())));
        }
        return result;
    }

    private static int start(String name, int size, @Nullable Node cursor) {
        if (cursor == null || cursor instanceof Node.Nothing) {
            return 0;
        }
        if (cursor instanceof Node.Text(String word)) {
            for (int from = SIZE; from < size; from += SIZE) {
                if (word.equals(cursor(name, from, size))) {
                    return from;
                }
            }
        }
        throw new FeatureException(
                RpcError.INVALID_PARAMS,
                "there is no such cursor in the list of " + name + ": begin without one");
    }

    private static String cursor(String name, int from, int size) {
        return name + ":" + from + "/" + size;
    }
}
