package dev.repotickets.core.event;

import java.time.Instant;

/// A file was written as it is read: both sides of a merge that had left its markers in it.
public record Repaired(String subject, Actor by, Instant at) implements Event {

    @Override
    public String type() {
        return "workspace.repaired";
    }
}
