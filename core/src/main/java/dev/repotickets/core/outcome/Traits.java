package dev.repotickets.core.outcome;

import dev.repotickets.core.tree.Part;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a task looks like to a scorer.
///
/// `urgency` is from 0, critical, to 4; `complexity` from 1 to 5; `component` may be empty; `words`
/// are those of the title and the description in lower case, each once.
public record Traits(
        String ticket,
        String taskType,
        String component,
        SortedSet<String> labels,
        int urgency,
        int complexity,
        SortedSet<String> words)
        implements Part {

    public Traits {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}
