package dev.repotickets.server.offer.prompt;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.offer.resource.Guide;
import dev.repotickets.server.offer.resource.Lookup;
import dev.repotickets.server.offer.resource.Thing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an argument can be filled with.
enum Values {
    TICKETS("ticket_list", "{\"status\":[\"all\"]}", "title"),
    EPICS("epic_list", "{}", "title"),
    BACKLOG("backlog_list", "{\"all\":true}", "title"),
    SPRINTS("sprint_list", "{}", "name"),
    AGENTS("agent_list", "{}", "name"),
    TASKS("task_list", "{}", "description"),
    WORKFLOWS("workflow_list", "{}", "name"),
    STATUSES("workspace_config_get", "{}", "statuses"),
    PRIORITIES("workspace_config_get", "{}", "priorities"),
    TOPICS("", "", ""),
    /// Free text.
    ANY("", "", "");

    private final String tool;
    private final String arguments;
    private final String field;

    Values(String tool, String arguments, String field) {
        this.tool = tool;
        this.arguments = arguments;
        this.field = field;
    }

    /// A value, and what people call it.
    record Value(String value, String title) {}

    static Values of(Thing thing) {
        return switch (thing) {
            case TICKET -> TICKETS;
            case EPIC -> EPICS;
            case BACKLOG -> BACKLOG;
            case SPRINT -> SPRINTS;
            case AGENT -> AGENTS;
            case TASK -> TASKS;
            case WORKFLOW -> WORKFLOWS;
        };
    }

    /// The tool that knows them; empty where none is needed.
    String tool() {
        return tool;
    }

    /// All of them, the order being that of the tool that lists them.
    List<Value> all(Lookup lookup) {
        return switch (this) {
            case STATUSES, PRIORITIES -> words(lookup.read(tool, arguments));
            case TOPICS -> Stream.of(Guide.values()).map(it -> new Value(it.topic(), "")).toList();
            case ANY -> List.of();
            default -> lookup.items(tool, arguments).stream().map(this::row).toList();
        };
    }

    private Value row(Node row) {
        return row instanceof Node.Fields(Map<String, Node> fields)
                ? new Value(text(fields.get("id")), text(fields.get(field)))
                : new Value("", "");
    }

    private List<Value> words(Map<String, Node> config) {
        return config.get(field) instanceof Node.Items(List<Node> words)
                ? words.stream().map(Values::word).toList()
                : List.of();
    }

    private static Value word(Node word) {
        return word instanceof Node.Fields(Map<String, Node> fields)
                ? new Value(text(fields.get("name")), "")
                : new Value(text(word), "");
    }

    private static String text(@Nullable Node node) {
        return node instanceof Node.Text(String value) ? value : "";
    }
}
