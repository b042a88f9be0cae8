package dev.repotickets.core.journal;

/// What a journal entry is about: the words of the original and of its documentation.
public enum JournalType {
    PROGRESS,
    BLOCKER,
    MILESTONE,
    DECISION,
    RISK,
    MEETING,
    ESTIMATION,
    DEPENDENCY,
    EFFORT,
    COMPLETION
}
