package dev.repotickets.pages.work;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// What has happened, the latest first.
///
/// @param type that is shown alone, such as `ticket.`; empty for all
/// @param author whose doings are shown alone; empty for everybody's
/// @param here path and query of this page
public record Happenings(
        Frame frame,
        List<Row> rows,
        List<Choice> types,
        String type,
        String author,
        String here,
        String more) {
    public Happenings {
        rows = List.copyOf(rows);
        types = List.copyOf(types);
    }

    /// `path` leads to what it is about; empty where that has no page.
    public record Row(
            String at, String type, String subject, String path, String author, String text) {}
}
