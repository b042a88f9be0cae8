package dev.repotickets.server.access;

/// How much somebody may do; each includes those before it.
public enum Scope {
    /// Look at everything.
    READ,
    /// Change tickets as well.
    WRITE,
    /// Take things away for good, import, and change settings as well.
    ADMIN;

    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
