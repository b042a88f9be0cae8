package dev.repotickets.core.backlog;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.SortedSet;

/// What a backlog item is about. Its priority is a word of the configuration; `component` and
/// `theme` are free words, or empty.
public record Outline(
        String title,
        String description,
        ItemType itemType,
        String priority,
        BacklogStatus status,
        SortedSet<String> labels,
        String component,
        String theme)
        implements Part {

    public Outline {
        title = Checks.title(title);
        description = Checks.description(description);
        priority = Checks.word("priority", priority);
        labels = Checks.labels(labels);
        component = Checks.word("component", component);
        theme = Checks.word("theme", theme);
    }

    Outline in(BacklogStatus changed) {
        return new Outline(
                title, description, itemType, priority, changed, labels, component, theme);
    }

    Outline described(String text) {
        return new Outline(title, text, itemType, priority, status, labels, component, theme);
    }
}
