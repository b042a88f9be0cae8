package dev.repotickets.tools.workspace;

/// What can be imported.
public enum ImportFormat {
    SEED,
    JSONL,
    CSV,
    GITHUB,
    BEADS;

    /// What a file of this name and content most likely is.
    static ImportFormat of(String name, String text) {
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (text.stripLeading().startsWith("[")) {
            return GITHUB;
        }
        return text.stripLeading().startsWith("{\"entity\"") ? JSONL : BEADS;
    }
}
