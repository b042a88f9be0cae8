package dev.repotickets.core.backlog;

/// How likely it is to go wrong.
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
