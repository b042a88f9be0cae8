package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;

/// What an executor tells while it works.
public sealed interface Happening {

    record Began(TaskId taskId, AgentId agentId, String description) implements Happening {}

    record Reported(TaskId taskId, AgentId agentId, String note) implements Happening {}

    record Finished(Ended ended) implements Happening {}
}
