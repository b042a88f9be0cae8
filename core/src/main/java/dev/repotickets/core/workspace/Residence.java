package dev.repotickets.core.workspace;

/// How long a program stays with its workspace, which decides what it remembers of it.
public enum Residence {
    /// For one command: what it reads is forgotten.
    SHORT,
    /// It stays, and looks at files before it believes what it remembers.
    LOOKING,
    /// It stays, and hears from the operating system what others change.
    WATCHING
}
