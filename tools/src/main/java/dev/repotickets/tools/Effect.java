package dev.repotickets.tools;

/// What a tool does to the tickets, for clients that ask before they let an agent call it.
public enum Effect {
    /// Changes nothing.
    READS(true, false, true),
    /// Adds something; calling it twice adds twice.
    ADDS(false, false, false),
    /// Sets something; calling it twice is the same as once.
    SETS(false, false, true),
    /// Takes something away.
    DESTROYS(false, true, true);

    private final boolean readOnly;
    private final boolean destructive;
    private final boolean idempotent;

    Effect(boolean readOnly, boolean destructive, boolean idempotent) {
        this.readOnly = readOnly;
        this.destructive = destructive;
        this.idempotent = idempotent;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isDestructive() {
        return destructive;
    }

    public boolean isIdempotent() {
        return idempotent;
    }
}
