package dev.repotickets.core.requirement;

import java.util.List;

/// How far a scenario is, and how its last run went.
public enum ScenarioStatus {
    DRAFT,
    READY,
    PASSING,
    FAILING,
    BLOCKED;

    /// What it may become next by hand; the result of a run may come at any time.
    public List<ScenarioStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(READY, BLOCKED);
            case READY -> List.of(DRAFT, PASSING, FAILING, BLOCKED);
            case PASSING -> List.of(FAILING, READY, BLOCKED);
            case FAILING -> List.of(PASSING, READY, BLOCKED);
            case BLOCKED -> List.of(DRAFT, READY);
        };
    }
}
