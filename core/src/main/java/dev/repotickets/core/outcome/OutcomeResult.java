package dev.repotickets.core.outcome;

import java.util.OptionalDouble;

/// How a try at a task ended.
public enum OutcomeResult {
    SUCCESS,
    FAILED,
    /// It was done and had to be done again.
    REWORK,
    /// It was taken from its agent before it ended.
    REASSIGNED,
    CANCELLED,
    /// What failed was not the agent: a machine, a network, a service.
    INFRA;

    /// What it is worth, from 0 to 1; nothing where it says nothing about the agent.
    public OptionalDouble reward() {
        return switch (this) {
            case SUCCESS -> OptionalDouble.of(1);
            case REWORK -> OptionalDouble.of(0.5);
            case FAILED, REASSIGNED -> OptionalDouble.of(0);
            case CANCELLED, INFRA -> OptionalDouble.empty();
        };
    }
}
