package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tasks of agents in the form of the tasks extension (SEP-2663), so that a client can follow
/// one by its id. They are read and cancelled by the tools for them, with all their checks.
public final class AgentTasks {
    private static final long POLL = 5_000;

    private final Tools tools;

    public AgentTasks(Tools tools) {
        this.tools = tools;
    }

    /// Nothing where there is none of this id, or it cannot be seen here.
    public Optional<Map<String, Node>> find(String id, Exchange exchange) {
        return answer("task_get", id, exchange).map(AgentTasks::shown);
    }

    /// True where it could be cancelled, or had ended already.
    public boolean cancel(String id, Exchange exchange) {
        return find(id, exchange).isPresent() && answer("task_cancel", id, exchange).isPresent();
    }

    private Optional<Map<String, Node>> answer(String tool, String id, Exchange exchange) {
        return tools.find(tool)
                .map(it -> it.handler().handle(Map.of("id", Node.text(id)), exchange))
                .filter(Answer.Complete.class::isInstance)
                .map(it -> ((Answer.Complete) it).result().get("structuredContent"))
                .filter(Node.Fields.class::isInstance)
                .map(it -> ((Node.Fields) it).values());
    }

    private static Map<String, Node> shown(Map<String, Node> task) {
        String status = text(task, "status");
        var shown = new LinkedHashMap<String, Node>();
        shown.put("taskId", task.getOrDefault("id", Node.Nothing.NOTHING));
        shown.put("status", Node.text(word(status)));
        shown.put("statusMessage", Node.text(message(status, text(task, "agent_id"))));
        shown.put("createdAt", task.getOrDefault("created_at", Node.Nothing.NOTHING));
        shown.put("lastUpdatedAt", task.getOrDefault("updated_at", Node.Nothing.NOTHING));
        shown.put("ttlMs", Node.Nothing.NOTHING);
        shown.put("pollIntervalMs", Node.number(POLL));
        if (status.equals("completed")) {
            shown.put("result", result(task));
        }
        if (status.equals("failed")) {
            var error = new LinkedHashMap<String, Node>();
            error.put("code", Node.number(-32603));
            error.put("message", Node.text(text(task, "error_message")));
            shown.put("error", new Node.Fields(error));
        }
        return shown;
    }

    private static String word(String status) {
        return switch (status) {
            case "completed", "failed", "cancelled" -> status;
            default -> "working";
        };
    }

    private static String message(String status, String agent) {
        return agent.isEmpty() ? status : status + ", " + agent;
    }

    private static Node result(Map<String, Node> task) {
        var content = new LinkedHashMap<String, Node>();
        content.put("type", Node.text("text"));
        content.put("text", Node.text(text(task, "output")));
        var result = new LinkedHashMap<String, Node>();
        result.put("content", new Node.Items(List.of(new Node.Fields(content))));
        result.put("structuredContent", new Node.Fields(task));
        return new Node.Fields(result);
    }

    private static String text(Map<String, Node> task, String name) {
        return task.get(name) instanceof Node.Text(String value) ? value : "";
    }
}
