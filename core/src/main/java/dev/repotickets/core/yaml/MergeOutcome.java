package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node.Fields;

/// What a merge gives. It is refused only when the sides are not the same thing.
public sealed interface MergeOutcome {
    record Merged(Fields fields) implements MergeOutcome {}

    record Refused(String reason) implements MergeOutcome {}
}
