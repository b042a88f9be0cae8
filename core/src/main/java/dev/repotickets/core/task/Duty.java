package dev.repotickets.core.task;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// Which step of which run of a workflow a task is, and the type of the agents that may take it;
/// nothing of a task that was asked for by itself.
public record Duty(Optional<RunId> runId, String runStep, Optional<AgentType> agentType)
        implements Part {
    static final Duty NONE = new Duty(Optional.empty(), "", Optional.empty());
}
