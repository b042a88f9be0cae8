package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.stream.Collectors;

/// How the project stands, as text.
record StatusPage(Node.Fields status, Terminal out) {
    private static final int FEW = 5;
    private static final int SOME = 10;

    void print(boolean isDetailed) {
        out.print(out.bold("Project status"));
        line("Tickets", text("total_tickets"));
        line("By status", counts("by_status"));
        line("By priority", counts("by_priority"));
        line("Critical and high, not ended", pair("critical_open", "high_priority_open"));
        line("Blocked", text("blocked_tickets"));
        line("Overdue", text("overdue_tickets"));
        line("Nobody's", text("unassigned_open"));
        line("Done in " + text("days") + " days", text("recent_closed"));
        line(
                "Risk",
                text("risk_score")
                        + " of 100, "
                        + text("risk_level")
                        + " (the original's formula: "
                        + text("original_risk_score")
                        + ")");
        Node.Fields agents = StatusCommand.part(status, "agent_stats");
        line(
                "Agents",
                Values.text(agents, "active_agents")
                        + " of "
                        + Values.text(agents, "total_agents")
                        + " active, "
                        + Values.text(agents, "active_tasks")
                        + " of "
                        + Values.text(agents, "total_tasks")
                        + " tasks");
        line("Requirements", requirements());
        section("Recently done", rows("recent_closed_list", isDetailed ? 20 : FEW));
        if (isDetailed) {
            section("Open", rows("open", SOME));
            section("In progress", rows("active", Integer.MAX_VALUE));
            section("Blocked", rows("blocked", SOME));
            section("Overdue", rows("overdue", SOME));
            section(
                    "Risk",
                    Values.objects(status, "risk_parts").stream().map(StatusPage::risk).toList());
        }
    }

    private String requirements() {
        Node.Fields stats = StatusCommand.part(status, "requirements_stats");
        if (Values.text(stats, "total_requirements").equals("0")) {
            return "";
        }
        return Values.text(stats, "total_requirements")
                + " on "
                + Values.text(stats, "tickets_with_requirements")
                + " tickets, coverage "
                + Values.text(stats, "requirements_coverage")
                + "%";
    }

    private static String risk(Node.Fields part) {
        return "+"
                + Values.text(part, "points")
                + " of "
                + Values.text(part, "weight")
                + ": "
                + Values.text(part, "count")
                + " of "
                + Values.text(part, "total")
                + " "
                + Values.text(part, "reason");
    }

    private String counts(String field) {
        return StatusCommand.part(status, field).values().entrySet().stream()
                .map(it -> it.getKey() + " " + Values.text(it.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String pair(String one, String other) {
        return text(one) + ", " + text(other);
    }

    private List<String> rows(String field, int most) {
        return Values.objects(status, field).stream()
                .limit(most)
                .map(it ->
                        StatusText.icon(Values.text(it, "priority"))
                                + " "
                                + Values.text(it, "id")
                                + ": "
                                + Values.text(it, "title"))
                .toList();
    }

    private void section(String heading, List<String> lines) {
        Answers.section(out, heading, lines);
    }

    private void line(String name, String value) {
        Answers.line(out, name, value);
    }

    private String text(String field) {
        return Values.text(status, field);
    }
}
