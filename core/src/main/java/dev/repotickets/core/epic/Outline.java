package dev.repotickets.core.epic;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.SortedSet;

/// What an epic is about. Its priority is a word of the configuration.
public record Outline(
        String title,
        String description,
        EpicStatus status,
        String priority,
        SortedSet<String> labels)
        implements Part {

    public Outline {
        title = Checks.title(title);
        description = Checks.description(description);
        priority = Checks.word("priority", priority);
        labels = Checks.labels(labels);
    }
}
