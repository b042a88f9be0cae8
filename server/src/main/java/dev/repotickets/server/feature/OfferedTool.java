package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A tool as a client sees it.
///
/// @param listed its entry in the list: name, description, schemas, hints
/// @param asTask whether its calls may become tasks that are asked for later
/// @param page the resource that shows its results in a frame, to clients that have such
public record OfferedTool(
        String name,
        Map<String, Node> listed,
        AsTask asTask,
        Optional<String> page,
        Handler handler) {
    /// What a page is, by its type (MCP Apps 2026-01-26, "UI Resource Format").
    public static final String PAGE_TYPE = "text/html;profile=mcp-app";

    public OfferedTool(String name, Map<String, Node> listed, AsTask asTask, Handler handler) {
        this(name, listed, asTask, Optional.empty(), handler);
    }

    /// As a client sees it that does or does not show pages.
    public Node entry(boolean showsPages) {
        if (!showsPages || page.isEmpty()) {
            return new Node.Fields(listed);
        }
        var meta = new LinkedHashMap<String, Node>();
        if (listed.get("_meta") instanceof Node.Fields(Map<String, Node> known)) {
            meta.putAll(known);
        }
        Node uri = Node.text(page.get());
        meta.put("ui", new Node.Fields(Map.of("resourceUri", uri)));
        // The name of it before 2026-01-26, which older hosts read.
        meta.put("ui/resourceUri", uri);
        var entry = new LinkedHashMap<>(listed);
        entry.put("_meta", new Node.Fields(meta));
        return new Node.Fields(entry);
    }

    public enum AsTask {
        NEVER,
        /// Where the client knows tasks; else it waits.
        POSSIBLE,
        /// A client that does not know tasks cannot call it.
        ALWAYS
    }

    /// Answers a call; its arguments are checked by nobody before. It may be interrupted when the
    /// client has lost interest.
    @FunctionalInterface
    public interface Handler {
        Answer handle(Map<String, Node> arguments, Exchange exchange);
    }
}
