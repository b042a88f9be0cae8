package dev.repotickets.core.requirement;

/// Every status that an item can have; which of them, its kind says. User stories have none.
public enum ItemStatus {
    DRAFT,
    APPROVED,
    IMPLEMENTED,
    VERIFIED,
    PENDING,
    FAILED,
    READY,
    PASSING,
    FAILING,
    BLOCKED
}
