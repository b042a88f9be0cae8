package dev.repotickets.pages.plan;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// All epics with how far they are, and the form for a new one.
public record EpicList(Frame frame, List<Row> rows, Form form, List<Choice> priorities) {
    public EpicList {
        rows = List.copyOf(rows);
        priorities = List.copyOf(priorities);
    }

    public record Row(
            String id,
            String title,
            String status,
            String priority,
            String owner,
            int done,
            int tickets,
            int percentage,
            String target,
            boolean isOverdue) {}
}
