package dev.repotickets.core.ticket;

import dev.repotickets.core.tree.Part;
import java.util.Optional;
import java.util.SortedSet;

/// What lists show of a ticket. Its status and priority are words of the configuration.
public record Headline(
        String title,
        String status,
        String priority,
        String type,
        SortedSet<String> labels,
        Optional<Resolution> resolution)
        implements Part {

    public Headline {
        title = Checks.title(title);
        status = Checks.word("status", status);
        priority = Checks.word("priority", priority);
        type = Checks.word("type", type);
        labels = Checks.labels(labels);
    }

    Headline in(String changed) {
        return new Headline(title, changed, priority, type, labels, resolution);
    }
}
