package dev.repotickets.tools.workspace;

/// What can be imported.
public enum ImportFormat {
    SEED,
    JSONL,
    CSV,
    GITHUB,
    BEADS,
    BACKLOG_MD;

    /// What a file of this name and content most likely is.
    static ImportFormat of(String name, String text) {
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".md") || text.startsWith("---")) {
            return BACKLOG_MD;
        }
        if (text.stripLeading().startsWith("[")) {
            return GITHUB;
        }
        return text.stripLeading().startsWith("{\"entity\"") ? JSONL : BEADS;
    }
}
