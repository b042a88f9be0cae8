package dev.repotickets.core.report;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.task.Task;
import java.util.Collection;

/// How many agents and tasks there are. The four figures are the original's.
///
/// @param activeTasks assigned or in progress, and paused ones, which it did not know
public record AgentCounts(int agents, int activeAgents, int tasks, int activeTasks) {

    public static AgentCounts of(Collection<Agent> agents, Collection<Task> tasks) {
        return new AgentCounts(
                (int) agents.stream().filter(it -> !it.isDeleted()).count(),
                (int) agents.stream().filter(Agent::isActive).count(),
                tasks.size(),
                (int) tasks.stream().filter(it -> it.status().isHeld()).count());
    }
}
