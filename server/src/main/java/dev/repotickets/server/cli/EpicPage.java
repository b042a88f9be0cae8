package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// A whole epic as text.
record EpicPage(Node.Fields epic, Session session) {
    void print() {
        out().print(out().bold("Epic: " + text("id")));
        line("Title", text("title"));
        line("Status", text("status"));
        line("Priority", text("priority"));
        String email = text("owner_email");
        line("Owner", text("owner") + (email.isEmpty() ? "" : " <" + email + ">"));
        line("Labels", text("labels"));
        line("Target Version", text("target_version"));
        line("Start Date", text("start_date"));
        boolean isOverdue = text("overdue").equals("true");
        line("Target Date", text("target_date") + (isOverdue ? " OVERDUE" : ""));
        line("Completed", text("completed_date"));
        line("Estimated points", text("estimated_story_points"));
        line("Created", session.times().named(text("created_at")));
        line("Updated", session.times().named(text("updated_at")));
        line("Revision", text("rev"));
        line("Progress", progress());
        line("Backlog", backlog());
        if (text("conflicted").equals("true")) {
            out().hint(
                            "Warning: its file holds merge conflict markers; both sides are shown merged.");
        }
        section("Description", text("description").lines().toList());
        section("Goals", bullets("goals"));
        section("Success Criteria", bullets("success_criteria"));
        List<Node.Fields> tickets = Values.objects(epic, "tickets");
        section(
                "Tickets (" + tickets.size() + ")",
                tickets.stream().map(EpicPage::ticket).toList());
        Answers.hint(epic, out());
    }

    private String progress() {
        Node.Fields progress = EpicPages.progress(epic);
        String points = Values.text(progress, "points");
        String dropped = Values.text(progress, "dropped");
        return Values.text(progress, "tickets_done")
                + " of "
                + Values.text(progress, "tickets")
                + " tickets done ("
                + Values.text(progress, "percentage")
                + "%)"
                + (points.equals("0")
                        ? ""
                        : ", " + Values.text(progress, "points_done") + " of " + points + " points")
                + (dropped.equals("0") ? "" : ", " + dropped + " dropped");
    }

    private String backlog() {
        return epic.values().get("backlog") instanceof Node.Fields waiting
                ? Values.text(waiting, "items")
                        + " not begun, "
                        + Values.text(waiting, "points")
                        + " points"
                : "";
    }

    private static String ticket(Node.Fields row) {
        return "• "
                + Values.text(row, "id")
                + ": "
                + Values.text(row, "title")
                + " ("
                + Values.text(row, "status")
                + ")";
    }

    private List<String> bullets(String field) {
        return Values.items(epic, field).stream().map(it -> "- " + Values.text(it)).toList();
    }

    private void section(String heading, List<String> lines) {
        Answers.section(out(), heading, lines);
    }

    private void line(String name, String value) {
        Answers.line(out(), name, value);
    }

    private String text(String field) {
        return Values.text(epic, field);
    }

    private Terminal out() {
        return session.terminal();
    }
}
