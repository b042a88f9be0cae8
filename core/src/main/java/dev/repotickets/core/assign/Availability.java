package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Words;
import java.util.Optional;

/// Whether an agent takes a task now.
public final class Availability {
    private Availability() {}

    /// Why it takes no more tasks, or nothing where it does.
    public static Optional<String> obstacle(Agent agent, TaskBoard board) {
        if (!agent.isActive()) {
            return Optional.of(Words.of(agent.profile().status()));
        }
        int active = board.heldBy(agent.id()).size();
        int most = agent.abilities().maxConcurrentTasks();
        return active < most ? Optional.empty() : Optional.of(active + " of " + most);
    }

    /// The same for tasks of one type.
    public static Optional<String> obstacle(Agent agent, TaskBoard board, String taskType) {
        return obstacle(agent, board)
                .or(() ->
                        agent.abilities().handles(taskType)
                                ? Optional.empty()
                                : Optional.of(
                                        "takes only "
                                                + String.join(
                                                        ", ",
                                                        agent.abilities().preferredTaskTypes())));
    }

    /// Why it may not take this task, or nothing where it may.
    public static Optional<String> unfitness(Agent agent, Task task) {
        return task.duty()
                .agentType()
                .filter(it -> it != agent.profile().agentType())
                .map(it -> task.id() + " is for agents of type " + Words.of(it));
    }
}
