package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import java.time.Instant;
import java.util.Optional;

/// A try that did not succeed: it failed, or its lease ended.
public record Attempt(
        Optional<AgentId> agentId, Optional<Instant> startedAt, Instant endedAt, String error) {}
