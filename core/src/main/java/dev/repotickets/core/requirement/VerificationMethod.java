package dev.repotickets.core.requirement;

/// How it is found out whether an expected result holds.
public enum VerificationMethod {
    MANUAL,
    AUTOMATED,
    REVIEW
}
