package dev.repotickets.core.requirement;

/// How far a scenario is, and how its last run went.
public enum ScenarioStatus {
    DRAFT,
    READY,
    PASSING,
    FAILING,
    BLOCKED
}
