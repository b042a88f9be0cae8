package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// A whole agent as text.
record AgentPage(Node.Fields agent, Session session) {
    void print() {
        out().print(out().bold("Agent: " + text("id")));
        line("Name", text("name"));
        line("Type", text("agent_type"));
        line("Status", text("status"));
        line("Tasks", load("active") + " of " + load("max"));
        line(
                "Last seen",
                text("last_seen").isEmpty() ? "" : session.times().named(text("last_seen")));
        line("Doing", text("note"));
        line("Created", session.times().named(text("created_at")));
        line("Revision", text("rev"));
        if (text("conflicted").equals("true")) {
            out().hint(
                            "Warning: its file holds merge conflict markers; both sides are shown merged.");
        }
        section("Description", text("description").lines().toList());
        section("Configuration", configuration());
        section("Capabilities", capabilities());
        section("Performance Metrics", metrics());
        section(
                "By Task Type",
                Values.objects(stats(), "by_type").stream().map(AgentPage::ofType).toList());
        section(
                "Recent Tasks",
                Values.objects(agent, "tasks").stream().map(AgentPage::task).toList());
        Answers.hint(agent, out());
    }

    private List<String> configuration() {
        return Answers.pairs(
                "Max tasks",
                text("max_concurrent_tasks"),
                "Model",
                text("model"),
                "Endpoint",
                text("endpoint"),
                "Key in variable",
                text("api_key_env"),
                "Takes only",
                text("preferred_task_types"));
    }

    private List<String> capabilities() {
        return Values.objects(agent, "capabilities").stream()
                .map(it ->
                        "- "
                                + Values.text(it, "name")
                                + " ("
                                + Values.text(it, "confidence_level")
                                + (Values.text(it, "enabled").equals("true") ? "" : ", disabled")
                                + ")")
                .toList();
    }

    private List<String> metrics() {
        Node.Fields stats = stats();
        return Answers.pairs(
                "Total tasks",
                Values.text(stats, "total"),
                "Active",
                load("active"),
                "Completed",
                Values.text(stats, "completed"),
                "Failed",
                Values.text(stats, "failed"),
                "Success rate",
                AgentPages.percentage(stats),
                "Response time (minutes)",
                Values.text(stats, "response_minutes"));
    }

    private static String ofType(Node.Fields row) {
        String minutes = Values.text(row, "execution_minutes");
        return Values.text(row, "task_type")
                + ": "
                + Values.text(row, "completed")
                + " completed, "
                + Values.text(row, "failed")
                + " failed"
                + (minutes.isEmpty() ? "" : ", " + minutes + " minutes on average");
    }

    private static String task(Node.Fields row) {
        return "• "
                + Values.text(row, "id")
                + ": "
                + Terminal.line(Values.text(row, "description"))
                + " ("
                + Values.text(row, "status")
                + ", "
                + Values.text(row, "ticket_id")
                + ")";
    }

    private Node.Fields stats() {
        return agent.values().get("stats") instanceof Node.Fields stats
                ? stats
                : new Node.Fields(Map.of());
    }

    private String load(String field) {
        return agent.values().get("load") instanceof Node.Fields load
                ? Values.text(load, field)
                : "";
    }

    private void section(String heading, List<String> lines) {
        Answers.section(out(), heading, lines);
    }

    private void line(String name, String value) {
        Answers.line(out(), name, value);
    }

    private String text(String field) {
        return Values.text(agent, field);
    }

    private Terminal out() {
        return session.terminal();
    }
}
