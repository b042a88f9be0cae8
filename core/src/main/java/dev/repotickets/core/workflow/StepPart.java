package dev.repotickets.core.workflow;

import dev.repotickets.core.tree.Scalar;
import java.util.Locale;

/// What a condition can ask about a step: its outcome is `completed`, `failed` or `skipped`, and
/// empty before it is ended.
public enum StepPart implements Scalar {
    OUTCOME,
    OUTPUT,
    ERROR;

    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
