package dev.repotickets.core.agent;

/// Whether an agent takes tasks: an active one does.
public enum AgentStatus {
    ACTIVE,
    INACTIVE,
    BUSY,
    ERROR,
    MAINTENANCE
}
