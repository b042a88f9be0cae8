package dev.repotickets.tools.ticket;

/// What else to show of a ticket, whole instead of its latest few.
public enum Include {
    COMMENTS,
    JOURNAL,
    TIME,
    HISTORY,
    LINKS
}
