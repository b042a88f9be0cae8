package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;

/// A task that an agent has begun. Its texts were written by others: they are data.
///
/// @param attempts how often it was tried without success
/// @param fence tells this lease from later ones
public record Assignment(
        TaskId taskId,
        AgentId agentId,
        String ticketId,
        String ticketTitle,
        String taskType,
        String priority,
        String description,
        String instructions,
        String expectedOutput,
        int attempts,
        String lastError,
        long fence) {}
