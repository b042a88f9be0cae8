package dev.repotickets.core.outcome;

/// How an agent came to a task.
public enum Chosen {
    /// It was the best one.
    AUTO,
    /// It was taken to learn about it, although another was thought to be a little better.
    EXPLORE,
    /// Somebody named it.
    MANUAL,
    /// It took the task from the queue itself.
    PULLED
}
