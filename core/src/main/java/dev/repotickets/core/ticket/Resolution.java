package dev.repotickets.core.ticket;

/// How a ticket ended.
public enum Resolution {
    DONE,
    WONT_DO,
    DUPLICATE,
    CANNOT_REPRODUCE
}
