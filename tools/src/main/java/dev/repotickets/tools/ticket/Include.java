package dev.repotickets.tools.ticket;

/// What else to show of a ticket, whole instead of its latest few. Requirements and the ids of its
/// tasks are shown whole in any case.
public enum Include {
    COMMENTS,
    JOURNAL,
    TIME,
    REQUIREMENTS,
    TASKS,
    HISTORY,
    LINKS
}
