package dev.repotickets.core.config;

/// What a status means to the program, whatever a team calls it.
public enum StatusCategory {
    /// Not begun.
    OPEN,
    /// Begun and not ended; blocked work is here too.
    ACTIVE,
    /// Ended with a result.
    DONE,
    /// Ended without one.
    DROPPED;

    /// True where nothing remains to be done.
    public boolean isEnded() {
        return this == DONE || this == DROPPED;
    }
}
