package dev.repotickets.tools.workspace;

/// What can be exported to.
public enum ExportFormat {
    JSONL("jsonl"),
    CSV("csv"),
    MARKDOWN("md"),
    ICALENDAR("ics"),
    BEADS("jsonl");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /// What the name of such a file usually ends with.
    String extension() {
        return extension;
    }
}
