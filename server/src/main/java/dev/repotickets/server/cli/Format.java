package dev.repotickets.server.cli;

/// How an answer is shown.
enum Format {
    TABLE,
    JSON,
    /// One JSON object a line.
    JSONL,
    /// Fields separated by tabs, one thing a line: for `cut` and `awk`.
    SIMPLE,
    CSV;

    boolean isJson() {
        return this == JSON || this == JSONL;
    }
}
