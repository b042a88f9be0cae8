package dev.repotickets.server.dashboard;

import java.util.Arrays;

/// What a lane of the board has in common.
enum LaneKind {
    NONE("", "none"),
    EPIC("epic", "epic"),
    ASSIGNEE("assignee", "assignee"),
    PRIORITY("priority", "priority");

    private final String word;
    private final String label;

    LaneKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// That of a word of the address; none where there is no such word.
    static LaneKind of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst().orElse(NONE);
    }

    /// How the address says it; empty for none.
    String word() {
        return word;
    }

    String label() {
        return label;
    }
}
