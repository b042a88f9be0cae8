package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A whole ticket as text.
record TicketPage(Node.Fields ticket, Session session) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("UTC"));

    void print() {
        head();
        section(
                "Description",
                text("description").isEmpty()
                        ? List.of()
                        : List.of(Terminal.block(text("description"), "")));
        requirements();
        time();
        entries("Journal Entries", "journal_entries", "content");
        entries("Comments", "comments", "content");
        section(
                "History",
                Values.objects(ticket, "history").stream().map(TicketPage::history).toList());
        omitted();
    }

    private void head() {
        out().print(out().bold("Ticket: " + text("id")));
        line("Title", text("title"));
        line("Status", text("status") + (has("resolution") ? " (" + text("resolution") + ")" : ""));
        line("Priority", text("priority"));
        line("Type", text("type"));
        line("Assignee", text("assignee"));
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
        line("Created", minute(text("created_at")));
        line("Updated", minute(text("updated_at")));
        long days = Duration.between(Instant.parse(text("created_at")), session.now()).toDays();
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
                                                + Values.text(it, "field")
                                                + ": "
                                                + Terminal.line(Values.text(it, "text"))));
    }

    private void requirements() {
        section(
                "Requirements",
                Values.objects(ticket, "requirements").stream()
                        .map(it ->
                                "["
                                        + Values.text(it, "status")
                                        + "] "
                                        + Values.text(it, "id")
                                        + " "
                                        + Values.text(it, "title"))
                        .toList());
        section(
                "User Stories",
                Values.objects(ticket, "user_stories").stream()
                        .map(it ->
                                Values.text(it, "id")
                                        + " As a "
                                        + Values.text(it, "persona")
                                        + ", I want "
                                        + Values.text(it, "goal")
                                        + ", so that "
                                        + Values.text(it, "benefit")
                                        + ".")
                        .toList());
        section(
                "Expected Results",
                Values.objects(ticket, "expected_results").stream()
                        .map(it ->
                                "["
                                        + Values.text(it, "status")
                                        + "] "
                                        + Values.text(it, "id")
                                        + " "
                                        + Values.text(it, "description"))
                        .toList());
        section(
                "Scenarios",
                Values.objects(ticket, "gherkin_scenarios").stream()
                        .map(it ->
                                "["
                                        + Values.text(it, "status")
                                        + "] "
                                        + Values.text(it, "id")
                                        + " "
                                        + Values.text(it, "title"))
                        .toList());
    }

    private void time() {
        int minutes = Integer.parseInt(text("minutes_spent"));
        if (minutes == 0 && !has("estimated_hours") && !has("time_logs")) {
            return;
        }
        out().print("");
        out().print(out().bold("Time Tracking:"));
        line("  Total", hours(minutes));
        line("  Estimated", has("estimated_hours") ? text("estimated_hours") + "h" : "");
        Values.objects(ticket, "time_logs").stream()
                .filter(log -> Values.text(log, "running").equals("true"))
                .forEach(log ->
                        line(
                                "  Active",
                                Values.text(log, "author")
                                        + " since "
                                        + minute(Values.text(log, "start_time"))));
        Values.objects(ticket, "time_logs").stream()
                .filter(log -> !Values.text(log, "running").equals("true"))
                .forEach(log ->
                        out().print(
                                        "  "
                                                + minute(Values.text(log, "start_time"))
                                                + "  "
                                                + Values.text(log, "minutes")
                                                + "m  "
                                                + Values.text(log, "entry_type")
                                                + "  "
                                                + Terminal.line(Values.text(log, "description"))));
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
                                    + minute(Values.text(entry, "created_at"))
                                    + " "
                                    + Terminal.line(Values.text(entry, "author"))
                                    + type
                                    + percent
                                    + " ("
                                    + Values.text(entry, "id")
                                    + ")");
            out().print(Terminal.block(Values.text(entry, content), "    "));
        }
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out().print("");
            out().print(out().bold(heading + ":"));
            lines.forEach(it -> out().print(it.contains("\n") ? it : "  " + Terminal.line(it)));
        }
    }

    private void omitted() {
        if (has("omitted")) {
            out().hint(
                            "Older entries are left out; see them with --include comments,journal,time.");
        }
    }

    private static String history(Node.Fields fact) {
        String note = Values.text(fact, "note");
        return minute(Values.text(fact, "at"))
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

    private static String minute(String moment) {
        return MINUTE.format(Instant.parse(moment));
    }

    static String hours(int minutes) {
        return Math.round(minutes / 6.0) / 10.0 + "h (" + minutes + "m)";
    }
}
