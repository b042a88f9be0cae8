package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.Call;
import java.util.Optional;

/// A task that somebody begins, and the lease on it.
record Begun(Task task, TaskLease lease) {

    /// Of one from the queue it is noted how busy the agent was.
    static Begun by(
            Agent agent,
            Task task,
            TaskBoard board,
            Optional<Integer> leaseMinutes,
            Call call,
            Writer tx) {
        Change<Task> started = task.start(agent.id(), call.actor(), call.now());
        Task begun =
                tx.apply(
                        task.status() == TaskStatus.QUEUED
                                ? Task.placed(
                                        started,
                                        Placed.by(agent, Chosen.PULLED, task.request(), tx, board))
                                : started);
        return new Begun(begun, renewed(begun, leaseMinutes, call, tx));
    }

    /// Lets the lease begin anew.
    static TaskLease renewed(Task task, Optional<Integer> leaseMinutes, Call call, Writer tx) {
        int seconds = TaskLease.seconds(leaseMinutes);
        TaskLease lease = tx.find(TaskLease.KIND, task.key()).orElseThrow();
        return tx.apply(lease.renew(seconds, call.actor(), call.now()));
    }
}
