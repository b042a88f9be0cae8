package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.outcome.Placement;
import java.time.Instant;
import java.util.Optional;

/// A try that did not succeed: it failed, or its lease ended.
public record Attempt(
        Optional<AgentId> agentId,
        Optional<Instant> startedAt,
        Instant endedAt,
        String error,
        Optional<Placement> placement) {

    Attempt unplaced() {
        return new Attempt(agentId, startedAt, endedAt, error, Optional.empty());
    }
}
