package dev.repotickets.server.offer.resource;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A kind of thing that has a URI of its own: `ticket://AUTH-12`.
public enum Thing {
    TICKET("Ticket", "A ticket with its text, links, comments and journal.", "ticket_get"),
    EPIC("Epic", "An epic with its goals, tickets and progress.", "epic_get"),
    BACKLOG("Backlog item", "A backlog item with its score and what it lacks.", "backlog_get"),
    SPRINT("Sprint", "A sprint with its items and points.", "sprint_list"),
    AGENT("Agent", "An agent with its load and success by type of task.", "agent_get"),
    TASK("Task", "A task of an agent with its instructions and output.", "task_get"),
    WORKFLOW(
            "Workflow", "A workflow (WF-), one of its runs (RUN-), or a template.", "workflow_get");

    private final String title;
    private final String description;
    private final String tool;

    Thing(String title, String description, String tool) {
        this.title = title;
        this.description = description;
        this.tool = tool;
    }

    static Optional<Thing> ofScheme(String scheme) {
        return List.of(values()).stream().filter(it -> it.scheme().equals(scheme)).findFirst();
    }

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String template() {
        return scheme() + "://{id}";
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /// The tool that tells the same.
    String tool() {
        return tool;
    }

    /// Every tool that it is read with: who may not call them all does not see it.
    Set<String> tools() {
        return this == SPRINT ? Set.of(tool, "backlog_list") : Set.of(tool);
    }

    /// The URI of one of them, in its one spelling.
    String uri(String id) {
        boolean isTemplate =
                this == WORKFLOW && !id.toUpperCase(Locale.ROOT).matches("(WF|RUN)-.*");
        return scheme()
                + "://"
                + (isTemplate ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT));
    }

    Map<String, Node> read(String id, Lookup lookup) {
        if (this == SPRINT) {
            return sprint(id.toUpperCase(Locale.ROOT), lookup);
        }
        return lookup.read(tool, Map.of("id", Node.text(id)));
    }

    /// There is no tool for one sprint: it is its row with the rows of its items.
    private static Map<String, Node> sprint(String id, Lookup lookup) {
        Map<String, Node> items =
                lookup.read(
                        "backlog_list",
                        Map.of("sprint_id", Node.text(id), "all", Node.truth(true)));
        var sprint = new LinkedHashMap<String, Node>();
        for (Node row : lookup.items("sprint_list", "{}")) {
            if (Rows.text(row, "id").equals(id) && row instanceof Node.Fields(var fields)) {
                sprint.putAll(fields);
            }
        }
        items.forEach((name, value) -> sprint.put(name.equals("items") ? "backlog" : name, value));
        return sprint;
    }
}
