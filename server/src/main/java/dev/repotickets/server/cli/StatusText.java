package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// How the project stands, as Markdown: the section of a README, and a whole STATUS.md. There is no
/// moment of running in it, so that the same project gives the same bytes.
record StatusText(Node.Fields status) {
    private static final int FEW = 3;

    /// What stands between the markers of a README.
    String section() {
        var text = new StringBuilder("### Overview\n\n");
        overview(text);
        text.append("\n### Priority Items\n\n- Critical: ")
                .append(value("critical_open"))
                .append("\n- High: ")
                .append(value("high_priority_open"))
                .append('\n');
        rows(text, "### Recent Progress", "recent_closed_list", FEW);
        text.append("\n### Requirements & Testing\n\n");
        requirements(text);
        text.append("\n### AI Agents\n\n");
        agents(text);
        return text.toString();
    }

    /// A file of its own, with the sections of the original's.
    String report() {
        var text = new StringBuilder("# Project Status Report\n\n## Overview\n\n");
        overview(text);
        text.append("\n## Requirements\n\n");
        requirements(text);
        text.append("\n## AI Agents\n\n");
        agents(text);
        rows(text, "## Recently Resolved", "recent_closed_list", Integer.MAX_VALUE);
        rows(text, "## Open by Priority", "open", Integer.MAX_VALUE);
        rows(text, "## In Progress", "active", Integer.MAX_VALUE);
        return text.toString();
    }

    private void overview(StringBuilder text) {
        table(
                text,
                status,
                List.of(
                        "Total", "total_tickets",
                        "Open", "open_tickets",
                        "In progress", "in_progress",
                        "Closed", "closed_tickets",
                        "Cancelled", "cancelled_tickets",
                        "Blocked", "blocked_tickets",
                        "Overdue", "overdue_tickets",
                        "Risk (0-100)", "risk_score"));
    }

    private void requirements(StringBuilder text) {
        table(
                text,
                StatusCommand.part(status, "requirements_stats"),
                List.of(
                        "Tickets with requirements", "tickets_with_requirements",
                        "Requirements", "total_requirements",
                        "User stories", "total_user_stories",
                        "Story points", "total_story_points",
                        "Scenarios", "total_scenarios",
                        "Expected results", "total_expected_results",
                        "Coverage (%)", "requirements_coverage",
                        "Tests passing (%)", "test_pass_rate"));
    }

    private void agents(StringBuilder text) {
        table(
                text,
                StatusCommand.part(status, "agent_stats"),
                List.of(
                        "Agents", "total_agents",
                        "Active agents", "active_agents",
                        "Tasks", "total_tasks",
                        "Active tasks", "active_tasks"));
    }

    private static void table(StringBuilder text, Node.Fields from, List<String> names) {
        text.append("| Figure | Value |\n| --- | --- |\n");
        for (int i = 0; i < names.size(); i += 2) {
            String value = Values.text(from, names.get(i + 1));
            text.append("| ")
                    .append(names.get(i))
                    .append(" | ")
                    .append(value.isEmpty() ? "n/a" : value)
                    .append(" |\n");
        }
    }

    private void rows(StringBuilder text, String heading, String field, int most) {
        text.append('\n').append(heading).append("\n\n");
        List<Node.Fields> rows = Values.objects(status, field);
        if (rows.isEmpty()) {
            text.append("None.\n");
        }
        rows.stream()
                .limit(most)
                .forEach(it ->
                        text.append("- ")
                                .append(icon(Values.text(it, "priority")))
                                .append(" **")
                                .append(escaped(Values.text(it, "id")))
                                .append("**: ")
                                .append(escaped(Values.text(it, "title")))
                                .append('\n'));
    }

    private String value(String field) {
        return Values.text(status, field);
    }

    /// The original's signs; nothing is known of one that was done.
    static String icon(String priority) {
        return switch (priority) {
            case "critical" -> "🔴";
            case "high" -> "🟡";
            case "medium" -> "🟢";
            case "" -> "✅";
            default -> "⚪";
        };
    }

    /// Foreign text that means nothing in Markdown and in HTML.
    static String escaped(String text) {
        var safe = new StringBuilder();
        Terminal.line(text)
                .codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '&' -> safe.append("&amp;");
                        default -> {
                            if ("\\`*_{}[]()#+!|~".indexOf(point) >= 0) {
                                safe.append('\\');
                            }
                            safe.appendCodePoint(point);
                        }
                    }
                });
        return safe.toString();
    }
}
