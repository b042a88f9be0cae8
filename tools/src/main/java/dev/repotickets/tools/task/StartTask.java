package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.task.Waits;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `task start`
///
/// Who has begun it already gets a new lease under the same fence.
public final class StartTask {
    public static final Tool<Input, Started> TOOL =
            Tool.writing(
                    new ToolName("task", "start"),
                    "Begin a task",
                    "Start an assigned task, or with agent_id a queued one, under a lease. task_next"
                            + " picks one for you.",
                    Effect.SETS,
                    Input.class,
                    Started.class,
                    "{\"id\":\"6F7CAAA9\"}",
                    StartTask::run);

    public record Input(
            TaskId id,
            @Doc("Default: who has it") Optional<AgentId> agentId,
            @Doc(value = "Default 30; agent_heartbeat renews", min = 1, max = 10_080)
                    Optional<Integer> leaseMinutes) {}

    public record Started(
            String id,
            Optional<String> rev,
            AgentId agentId,
            Instant leaseUntil,
            @Doc("Send it with task_complete or task_fail") long fence,
            List<String> changed) {}

    private StartTask() {}

    private static Started run(Input input, Call call, Writer tx) {
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        Optional<AgentId> holder = task.course().agentId();
        AgentId speaker =
                input.agentId()
                        .or(() -> holder)
                        .or(() -> Holding.speaker(Optional.empty(), call, tx))
                        .orElseThrow(() -> nobody(task).toException());
        Agent agent = Agents.find(tx, speaker);
        if (task.status() == TaskStatus.IN_PROGRESS && task.isOf(agent.id())) {
            TaskLease lease = Begun.renewed(task, input.leaseMinutes(), call, tx);
            return started(task, lease, List.of(), tx);
        }
        if (task.status() == TaskStatus.QUEUED) {
            Choice.of(agent, task.request(), tx, board);
            requireFit(agent, task);
        }
        Workflows.requireGoing(tx, task);
        Waits.requireNone(board, task);
        Begun begun = Begun.by(agent, task, board, input.leaseMinutes(), call, tx);
        return started(begun.task(), begun.lease(), List.of("status"), tx);
    }

    static Started started(Task task, TaskLease lease, List<String> changed, Writer tx) {
        return new Started(
                task.key(),
                Tasks.revision(tx, task),
                task.course().agentId().orElseThrow(),
                lease.until(),
                lease.fence(),
                changed);
    }

    private static void requireFit(Agent agent, Task task) {
        Availability.unfitness(agent, task)
                .ifPresent(it -> {
                    throw new Problem.PreconditionFailed(
                                    it
                                            + "; "
                                            + agent.id()
                                            + " is a "
                                            + Words.of(agent.profile().agentType()),
                                    "Take another: task_next {\"agent_id\":\"" + agent.id() + "\"}")
                            .toException();
                });
    }

    private static Problem nobody(Task task) {
        return new Problem.InvalidArgument(
                "agent_id",
                task.id() + " is queued, and no agent_id says who begins it",
                "Say it: task_start {\"id\":\"" + task.id() + "\",\"agent_id\":\"...\"}");
    }
}
