package dev.repotickets.core.requirement;

/// How far the requirements of a ticket are as a whole.
public enum RequirementsStatus {
    DRAFT,
    REVIEW,
    APPROVED,
    COMPLETE
}
