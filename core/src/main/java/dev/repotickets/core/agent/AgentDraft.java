package dev.repotickets.core.agent;

import java.util.List;
import java.util.Optional;

/// What somebody says when they register an agent; what is absent takes the default: a general one
/// that does one task at a time.
public record AgentDraft(
        String name,
        String description,
        Optional<AgentType> type,
        Optional<Integer> maxTasks,
        List<Capability> capabilities,
        List<String> preferredTaskTypes,
        Connection connection) {}
