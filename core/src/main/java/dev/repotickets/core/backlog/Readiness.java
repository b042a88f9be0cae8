package dev.repotickets.core.backlog;

import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.List;

/// Whether an item can be taken into a sprint, and what is in the way.
///
/// It is groomed or ready, has story points and at least one acceptance criterion (the original
/// repo-tickets 1.0.2, `BacklogItem.is_ready_for_sprint`), and waits for no other item.
public record Readiness(boolean ready, @Present List<String> missing) {

    /// `unfinished` are those of its dependencies that are not ended.
    public static Readiness of(BacklogItem item, List<BacklogId> unfinished) {
        List<String> missing = new ArrayList<>(missing(item));
        unfinished.forEach(it -> missing.add("waits for " + it));
        return new Readiness(missing.isEmpty(), missing);
    }

    /// What is in the way of the item itself, whatever it waits for.
    static List<String> missing(BacklogItem item) {
        var missing = new ArrayList<String>();
        if (item.status() != BacklogStatus.GROOMED && item.status() != BacklogStatus.READY) {
            missing.add("is " + Words.of(item.status()));
        }
        missing.addAll(lacking(item));
        return missing;
    }

    /// What it lacks to be ready, whatever its status.
    static List<String> lacking(BacklogItem item) {
        var missing = new ArrayList<String>();
        if (item.sizing().storyPoints().isEmpty()) {
            missing.add("no story points");
        }
        if (item.definition().acceptanceCriteria().isEmpty()) {
            missing.add("no acceptance criteria");
        }
        return missing;
    }
}
