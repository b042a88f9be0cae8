package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import java.util.Locale;
import java.util.Optional;

/// Whether who speaks for a task still has it.
final class Holding {
    private Holding() {}

    /// Who speaks: whom the call names, or the acting one where that is an agent.
    static Optional<AgentId> speaker(Optional<AgentId> named, Call call, Reader view) {
        return named.or(() ->
                view.find(Agent.KIND, call.actor().name().toUpperCase(Locale.ROOT)).map(Agent::id));
    }

    /// Refuses one who lost the task: to another agent, to the queue, or by beginning it again
    /// since the fence that is sent.
    static void require(
            Task task, TaskBoard board, Optional<AgentId> speaker, Optional<Integer> fence) {
        long current = board.lease(task).map(TaskLease::fence).orElse(0L);
        boolean isOthers =
                speaker.isPresent()
                        && task.course().agentId().isPresent()
                        && !task.course().agentId().equals(speaker);
        boolean isLost = task.status() == TaskStatus.QUEUED && current > 0;
        boolean isOld = fence.isPresent() && fence.get() != current;
        if (isOthers || isLost || isOld) {
            String holder =
                    task.course()
                            .agentId()
                            .map(it -> " and belongs to " + it)
                            .orElse(" and belongs to nobody");
            throw new Problem.Conflict(
                            task.id()
                                    + " is "
                                    + Words.of(task.status())
                                    + holder
                                    + "; its fence is "
                                    + current
                                    + fence.map(it -> ", you sent " + it).orElse(" now"),
                            "Whoever had it lost it; nothing was kept. Read it: task_get"
                                    + " {\"id\":\""
                                    + task.id()
                                    + "\"}, or take another: task_next {\"agent_id\":\""
                                    + speaker.map(AgentId::value).orElse("...")
                                    + "\"}")
                    .toException();
        }
    }
}
