package dev.repotickets.tools.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.tools.Call;
import java.util.Optional;

/// A task that somebody begins, and the lease on it.
record Begun(Task task, TaskLease lease) {

    static Begun by(
            AgentId agent, Task task, Optional<Integer> leaseMinutes, Call call, Writer tx) {
        Task begun = tx.apply(task.start(agent, call.actor(), call.now()));
        return new Begun(begun, renewed(begun, leaseMinutes, call, tx));
    }

    /// Lets the lease begin anew.
    static TaskLease renewed(Task task, Optional<Integer> leaseMinutes, Call call, Writer tx) {
        int seconds = TaskLease.seconds(leaseMinutes);
        TaskLease lease = tx.find(TaskLease.KIND, task.key()).orElseThrow();
        return tx.apply(lease.renew(seconds, call.actor(), call.now()));
    }
}
