package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A whole workflow, template or run as text.
record WorkflowPage(Node.Fields workflow, Session session) {
    void print() {
        String kind = text("kind").equals("run") ? "Workflow run" : "Workflow";
        out().print(out().bold(kind + ": " + text("id")));
        line("Name", text("name"));
        line("Status", text("status"));
        line("Ticket", text("ticket_id"));
        line("Workflow", text("workflow_id"));
        line("Template", text("template"));
        line("Inputs", inputs());
        moment("Created", "created_at");
        moment("Ended", "completed_at");
        line("Progress", progress());
        line("Revision", text("rev"));
        line("Problem", text("problem"));
        if (text("conflicted").equals("true")) {
            out().hint(
                            "Warning: its file holds merge conflict markers; both sides are shown merged.");
        }
        Answers.section(out(), "Description", text("description").lines().toList());
        Answers.section(
                out(),
                "Steps",
                Values.objects(workflow, "steps").stream()
                        .flatMap(it -> step(it).stream())
                        .toList());
        Answers.section(
                out(),
                "Next",
                Values.objects(workflow, "next_actions").stream().map(WorkflowPage::next).toList());
        Answers.hint(workflow, out());
    }

    private static List<String> step(Node.Fields step) {
        var lines = new ArrayList<String>();
        String type = Values.isPresent(step, "gate") ? "gate" : Values.text(step, "task_type");
        String after = Values.text(step, "depends_on");
        String task = Values.text(step, "task_id");
        String status = Values.text(step, "status");
        lines.add(
                mark(status)
                        + " "
                        + Values.text(step, "name")
                        + " ("
                        + type
                        + ")"
                        + (after.isEmpty() ? "" : ", after " + after)
                        + (status.isEmpty() ? "" : ": " + status)
                        + (task.isEmpty() ? "" : ", task " + task));
        detail(lines, "if ", Values.text(step, "condition"));
        detail(lines, "output: ", Values.text(step, "output"));
        detail(lines, "error: ", Values.text(step, "error"));
        return lines;
    }

    private static void detail(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add("    " + name + Width.cut(Terminal.line(text), 100));
        }
    }

    private static String mark(String status) {
        return switch (status) {
            case "completed" -> "✓";
            case "in-progress" -> "▶";
            case "skipped" -> "⏭";
            case "failed" -> "✗";
            case "" -> "•";
            default -> "○";
        };
    }

    private static String next(Node.Fields action) {
        String call = SpokenCalls.asCommands(Values.text(action, "call"));
        String step = Values.text(action, "step");
        String note = Values.text(action, "note");
        return "- "
                + (step.isEmpty() ? "" : step + ": ")
                + note
                + (call.isEmpty() ? "" : "; " + call);
    }

    private String progress() {
        return workflow.values().get("progress") instanceof Node.Fields progress
                ? Values.text(progress, "ended")
                        + " of "
                        + Values.text(progress, "steps")
                        + " steps ("
                        + Values.text(progress, "percentage")
                        + "%)"
                : "";
    }

    private String inputs() {
        return workflow.values().get("inputs") instanceof Node.Fields(Map<String, Node> inputs)
                ? inputs.entrySet().stream()
                        .map(it -> it.getKey() + "=" + Values.text(it.getValue()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private void moment(String name, String field) {
        line(name, text(field).isEmpty() ? "" : session.times().named(text(field)));
    }

    private void line(String name, String value) {
        Answers.line(out(), name, value);
    }

    private String text(String field) {
        return Values.text(workflow, field);
    }

    private Terminal out() {
        return session.terminal();
    }
}
