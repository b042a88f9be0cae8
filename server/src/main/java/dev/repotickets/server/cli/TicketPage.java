package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A whole ticket as text.
record TicketPage(Node.Fields ticket, Session session) {
    void print() {
        head();
        section("Description", text("description").lines().toList());
        section("Requirements", SpecificationPage.requirements(ticket));
        section("User Stories", SpecificationPage.stories(ticket));
        section("Expected Results", SpecificationPage.results(ticket));
        section("Scenarios", SpecificationPage.scenarios(ticket));
        section("Time Tracking", TimePage.section(ticket, session.times()).toList());
        entries("Journal Entries", "journal_entries", "content");
        entries("Comments", "comments", "content");
        section("History", Values.objects(ticket, "history").stream().map(this::history).toList());
        omitted();
    }

    private void head() {
        out().print(out().bold("Ticket: " + text("id")));
        line("Title", text("title"));
        line("Status", text("status") + (has("resolution") ? " (" + text("resolution") + ")" : ""));
        line("Priority", text("priority"));
        line("Type", text("type"));
        line("Assignee", text("assignee"));
        if (ticket.values().get("lease") instanceof Node.Fields lease) {
            line(
                    "Claimed by",
                    Values.text(lease, "agent")
                            + ", until "
                            + session.times().named(Values.text(lease, "until")));
        }
        line("Reporter", person(text("reporter"), text("reporter_email")));
        line("Labels", text("labels"));
        line("Story points", text("story_points"));
        line("Due", text("due"));
        line("Epic", text("epic_id"));
        line("Parent", text("parent_ticket_id"));
        line("Children", text("child_ticket_ids"));
        line("Blocked by", text("blocked_by"));
        line("Blocks", text("blocks"));
        line("Related", text("related_to"));
        line("Duplicate of", text("duplicate_of"));
        line("Discovered from", text("discovered_from"));
        line("Created", session.times().named(text("created_at")));
        line("Updated", session.times().named(text("updated_at")));
        Instant created = Instant.parse(text("created_at"));
        long days = Math.max(0, Duration.between(created, session.now()).toDays());
        line("Age", days + (days == 1 ? " day" : " days"));
        line("Branch", text("branch"));
        line("Commit", text("commit"));
        line("Revision", text("rev"));
        if (text("conflicted").equals("true")) {
            out().hint(
                            "Warning: its file holds merge conflict markers; both sides are shown merged.");
        }
        Values.objects(ticket, "conflicts")
                .forEach(it ->
                        out().hint(
                                        "Warning: a merge left another value of "
                                                + Terminal.line(Values.text(it, "field"))
                                                + ": "
                                                + Terminal.line(Values.text(it, "text"))));
    }

    private void entries(String heading, String field, String content) {
        List<Node.Fields> entries = Values.objects(ticket, field);
        if (entries.isEmpty()) {
            return;
        }
        out().print("");
        out().print(out().bold(heading + ":"));
        for (Node.Fields entry : entries) {
            String type =
                    Values.isPresent(entry, "entry_type")
                            ? " [" + Values.text(entry, "entry_type") + "]"
                            : "";
            String percent =
                    Values.isPresent(entry, "completion_percentage")
                            ? " " + Values.text(entry, "completion_percentage") + "%"
                            : "";
            out().print(
                            "  "
                                    + session.times().minute(Values.text(entry, "created_at"))
                                    + " "
                                    + Terminal.line(Values.text(entry, "author"))
                                    + type
                                    + percent
                                    + " ("
                                    + Values.text(entry, "id")
                                    + ")");
            Values.text(entry, content).lines().forEach(it -> out().print(shown(it)));
            progress(entry);
        }
    }

    private void progress(Node.Fields entry) {
        part(entry, "effort_spent_hours", "Spent: ", "h");
        part(entry, "effort_estimate_hours", "Remaining: ", "h");
        part(entry, "milestone", "Milestone: ", "");
        part(entry, "dependencies", "Depends on: ", "");
        part(entry, "risks", "Risks: ", "");
        part(entry, "decisions", "Decisions: ", "");
    }

    private void part(Node.Fields entry, String field, String name, String unit) {
        if (Values.isPresent(entry, field)) {
            out().print(shown("- " + name + Values.text(entry, field) + unit));
        }
    }

    private static String shown(String line) {
        return ("    " + Terminal.line(line)).stripTrailing();
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out().print("");
            out().print(out().bold(heading + ":"));
            lines.forEach(it -> out().print(("  " + Terminal.line(it)).stripTrailing()));
        }
    }

    private void omitted() {
        if (has("omitted")) {
            out().hint(
                            "Older entries are left out; see them with --include comments,journal,time.");
        }
    }

    private String history(Node.Fields fact) {
        String note = Values.text(fact, "note");
        return session.times().minute(Values.text(fact, "at"))
                + " "
                + Values.text(fact, "author")
                + " "
                + Values.text(fact, "event")
                + " "
                + Values.text(fact, "changes")
                + (note.isEmpty() ? "" : " \"" + note + "\"");
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            out().print(name + ": " + Terminal.line(value));
        }
    }

    private boolean has(String field) {
        return Values.isPresent(ticket, field);
    }

    private String text(String field) {
        return Values.text(ticket, field);
    }

    private Terminal out() {
        return session.terminal();
    }

    private static String person(String name, String email) {
        return email.isEmpty() ? name : name + " <" + email + ">";
    }
}
