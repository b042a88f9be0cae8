package dev.repotickets.core.requirement;

/// What is known of an expected result.
public enum ResultStatus {
    PENDING,
    VERIFIED,
    FAILED,
    BLOCKED
}
