package dev.repotickets.server.cli;

/// What a parameter takes.
enum ValueType {
    TEXT,
    /// A text, or `-` for what comes in on standard input.
    BODY,
    WHOLE,
    DECIMAL,
    FLAG,
    /// Several: separated by commas, or by repeating the option.
    LIST,
    /// Several, each taken as it is: repeat the option.
    TEXTS
}
