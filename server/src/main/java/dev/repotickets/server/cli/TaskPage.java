package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// A whole task as text.
record TaskPage(Node.Fields task, Session session) {
    void print() {
        out().print(out().bold("Task: " + text("id")));
        line("Ticket", text("ticket_id"));
        line("Agent", text("agent_id"));
        line("Type", text("task_type"));
        line("Workflow run", text("run_id"));
        line("Step", text("run_step"));
        line("For agents of type", text("agent_type"));
        line("Status", text("status"));
        line("Priority", text("priority"));
        line("Waits for", text("waits_for"));
        line("Created", session.times().named(text("created_at")));
        moment("Assigned", "assigned_at");
        moment("Started", "started_at");
        moment("Lease until", "lease_until");
        moment("Ended", "completed_at");
        line("Estimated minutes", text("estimated_duration_minutes"));
        line("Minutes", text("actual_duration_minutes"));
        line("Revision", text("rev"));
        section("Description", text("description"));
        section("Instructions", text("instructions"));
        section("Expected output", text("expected_output"));
        section("Output", text("output"));
        section("Error", text("error_message"));
        Answers.section(
                out(),
                "Artifacts",
                Values.items(task, "artifacts").stream()
                        .map(it -> "- " + Values.text(it))
                        .toList());
        List<String> tries =
                Values.objects(task, "attempts").stream()
                        .map(it ->
                                "- "
                                        + Values.text(it, "agent_id")
                                        + ": "
                                        + Values.text(it, "error"))
                        .toList();
        Answers.section(
                out(), "Attempts (" + tries.size() + " of " + text("max_attempts") + ")", tries);
        Answers.hint(task, out());
    }

    private void moment(String name, String field) {
        line(name, text(field).isEmpty() ? "" : session.times().minute(text(field)));
    }

    private void section(String heading, String text) {
        Answers.section(out(), heading, text.lines().toList());
    }

    private void line(String name, String value) {
        Answers.line(out(), name, value);
    }

    private String text(String field) {
        return Values.text(task, field);
    }

    private Terminal out() {
        return session.terminal();
    }
}
