package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// A whole backlog item as text.
record BacklogPage(Node.Fields item, Session session) {
    void print() {
        out().print(out().bold("Backlog item: " + text("id")));
        line("Title", text("title"));
        line("Type", text("item_type"));
        line("Status", text("status"));
        line("Ready", readiness());
        line("Priority", text("priority"));
        line("Score", text("score"));
        line("Story Points", text("story_points"));
        line("Business Value", text("business_value"));
        line(
                "Effort Estimate",
                text("effort_estimate").isEmpty() ? "" : text("effort_estimate") + "h");
        line("Risk", text("risk_level"));
        line("Product Owner", text("product_owner"));
        line("Assigned To", text("assigned_to"));
        line("Epic", text("epic_id"));
        line("Sprint", text("sprint_id"));
        String status = text("ticket_status");
        line("Ticket", text("ticket_id") + (status.isEmpty() ? "" : " (" + status + ")"));
        line("Depends on", text("dependencies"));
        line("Labels", text("labels"));
        line("Component", text("component"));
        line("Theme", text("theme"));
        line("Created", session.times().named(text("created_at")));
        line("Updated", session.times().named(text("updated_at")));
        line("Revision", text("rev"));
        if (text("conflicted").equals("true")) {
            out().hint(
                            "Warning: its file holds merge conflict markers; both sides are shown merged.");
        }
        section("Description", text("description").lines().toList());
        section("Acceptance Criteria", bullets("acceptance_criteria"));
        section("Definition of Done", bullets("definition_of_done"));
        Answers.hint(item, out());
    }

    private String readiness() {
        Node.Fields readiness =
                item.values().get("readiness") instanceof Node.Fields fields
                        ? fields
                        : new Node.Fields(Map.of());
        String missing = Values.text(readiness, "missing");
        return missing.isEmpty() ? "yes" : "no (" + missing + ")";
    }

    private List<String> bullets(String field) {
        return Values.items(item, field).stream().map(it -> "- " + Values.text(it)).toList();
    }

    private void section(String heading, List<String> lines) {
        Answers.section(out(), heading, lines);
    }

    private void line(String name, String value) {
        Answers.line(out(), name, value);
    }

    private String text(String field) {
        return Values.text(item, field);
    }

    private Terminal out() {
        return session.terminal();
    }
}
