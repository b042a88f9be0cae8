package dev.repotickets.tools.workspace;

/// What can be imported.
public enum ImportFormat {
    SEED,
    JSONL
}
