package dev.repotickets.core.requirement;

/// How far a requirement is: each follows the one before it.
public enum RequirementStatus {
    DRAFT,
    APPROVED,
    IMPLEMENTED,
    VERIFIED
}
