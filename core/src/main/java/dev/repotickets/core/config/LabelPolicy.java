package dev.repotickets.core.config;

/// What happens to a label that the configuration does not list.
public enum LabelPolicy {
    /// It is taken, with a hint where it looks like a slip of a listed one.
    SUGGEST,
    /// It is refused.
    REQUIRE
}
