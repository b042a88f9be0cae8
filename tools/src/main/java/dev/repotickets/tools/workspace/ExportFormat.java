package dev.repotickets.tools.workspace;

/// What can be exported to.
public enum ExportFormat {
    JSONL,
    CSV
}
