package dev.repotickets.server.dashboard;

import dev.repotickets.core.tree.Words;

/// What a lane of the board has in common.
enum LaneKind {
    NONE,
    EPIC,
    ASSIGNEE,
    PRIORITY;

    /// That of a word of the address; none where there is no such word.
    static LaneKind of(String word) {
        return Words.find(LaneKind.class, word).orElse(NONE);
    }

    /// How the address says it; empty for none.
    String word() {
        return this == NONE ? "" : label();
    }

    String label() {
        return Words.of(this);
    }
}
