package dev.repotickets.core.report;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentStatus;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an agent did and what it has now.
///
/// @param activeTasks assigned to it, begun or paused
public record AgentStanding(
        AgentId id, String name, AgentStatus status, int activeTasks, Performance performance) {

    /// All agents that are not deleted, by id. Each task is looked at once for each agent that has
    /// or had it.
    ///
    /// @param tasks all tasks as they stand
    public static List<AgentStanding> of(Collection<Agent> agents, Collection<Task> tasks) {
        Map<AgentId, Map<TaskId, Task>> byAgent = new HashMap<>();
        for (Task task : tasks) {
            task.course().agentId().ifPresent(it -> add(byAgent, it, task));
            task.attempts()
                    .forEach(tried -> tried.agentId().ifPresent(it -> add(byAgent, it, task)));
        }
        return agents.stream()
                .filter(it -> !it.isDeleted())
                .sorted(Comparator.comparing(Agent::id))
                .map(it -> of(it, byAgent.getOrDefault(it.id(), Map.of()).values()))
                .toList();
    }

    private static AgentStanding of(Agent agent, Collection<Task> tasks) {
        int active =
                (int)
                        tasks.stream()
                                .filter(it -> it.isOf(agent.id()) && it.status().isHeld())
                                .count();
        return new AgentStanding(
                agent.id(),
                agent.profile().name(),
                agent.profile().status(),
                active,
                Performance.of(agent.id(), tasks));
    }

    /// A task is in there once, however often the agent tried it.
    private static void add(Map<AgentId, Map<TaskId, Task>> byAgent, AgentId agent, Task task) {
        byAgent.computeIfAbsent(agent, _ -> new LinkedHashMap<>()).put(task.id(), task);
    }
}
