package dev.repotickets.server.offer.resource;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A view of everything, at a URI that never changes: `tickets://board`.
enum Overall {
    PRIME("Begin here", "Summary, my work and ready work.", true, "workspace_prime"),
    BOARD("Board", "The tickets in columns by status.", false, "ticket_list workspace_config_get"),
    GRAPH(
            "Dependency graph",
            "Open tickets, what blocks what, the critical path.",
            true,
            "ticket_graph"),
    CONFIG("Settings", "Statuses, priorities, labels and settings.", true, "workspace_config_get"),
    OPS("Operations", "Every operation that can be called here.", true, ""),
    REPORT(
            "Report",
            "Counts, work, epics and the last changes.",
            false,
            "workspace_prime epic_list event_list");

    private final String title;
    private final String description;
    private final boolean isJson;
    private final String tools;

    Overall(String title, String description, boolean isJson, String tools) {
        this.title = title;
        this.description = description;
        this.isJson = isJson;
        this.tools = tools;
    }

    static Optional<Overall> of(String name) {
        return List.of(values()).stream().filter(it -> it.path().equals(name)).findFirst();
    }

    String uri() {
        return ResourceUri.FIXED + path();
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String mimeType() {
        return isJson ? ResourceEntry.JSON : ResourceEntry.MARKDOWN;
    }

    /// The tools that tell the same.
    Set<String> tools() {
        return tools.isEmpty() ? Set.of() : Set.of(tools.split(" "));
    }

    /// `reachable` are the tools that the client can call.
    String read(Lookup lookup, List<Tool<?, ?>> reachable) {
        return switch (this) {
            case PRIME -> json(lookup.read("workspace_prime", "{}"));
            case BOARD -> Board.of(lookup);
            case GRAPH -> json(lookup.read("ticket_graph", "{}"));
            case CONFIG -> json(lookup.read("workspace_config_get", "{}"));
            case OPS -> json(catalogue(reachable));
            case REPORT -> Summary.of(lookup);
        };
    }

    private String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String json(Map<String, Node> fields) {
        return Json.write(new Node.Fields(fields));
    }

    private static Map<String, Node> catalogue(List<Tool<?, ?>> tools) {
        List<Node> operations = tools.stream().map(Overall::operation).toList();
        return Map.of("operations", new Node.Items(operations));
    }

    private static Node operation(Tool<?, ?> tool) {
        var operation = new LinkedHashMap<String, Node>();
        operation.put("name", Node.text(tool.name().mcp()));
        operation.put("description", Node.text(tool.description()));
        operation.put("effect", Node.text(tool.effect().name().toLowerCase(Locale.ROOT)));
        operation.put("example", Node.text(tool.example()));
        return new Node.Fields(operation);
    }
}
