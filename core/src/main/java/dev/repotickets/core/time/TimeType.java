package dev.repotickets.core.time;

/// What time was spent on.
public enum TimeType {
    WORK,
    MEETING,
    RESEARCH,
    BLOCKED,
    REVIEW,
    TESTING,
    DOCUMENTATION,
    OTHER,
    DEBUG,
    TEST
}
