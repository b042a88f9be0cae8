package dev.repotickets.tools.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `task resume`
///
/// One that goes on already gets a new lease under the same fence.
public final class ResumeTask {
    public static final Tool<Input, StartTask.Started> TOOL =
            Tool.writing(
                    new ToolName("task", "resume"),
                    "Go on with a task",
                    "Go on with a paused task, under a new lease and fence.",
                    Effect.SETS,
                    Input.class,
                    StartTask.Started.class,
                    "{\"id\":\"6F7CAAA9\"}",
                    ResumeTask::run);

    public record Input(
            TaskId id,
            @Doc("Default: who has it") Optional<AgentId> agentId,
            @Doc(value = "Default 30; agent_heartbeat renews", min = 1, max = 10_080)
                    Optional<Integer> leaseMinutes) {}

    private ResumeTask() {}

    private static StartTask.Started run(Input input, Call call, Writer tx) {
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        AgentId holder =
                task.course()
                        .agentId()
                        .filter(_ -> task.status().isBegun())
                        .orElseThrow(() -> notPaused(task).toException());
        AgentId speaker = input.agentId().orElse(holder);
        if (task.status() == TaskStatus.IN_PROGRESS && task.isOf(speaker)) {
            TaskLease lease = Begun.renewed(task, input.leaseMinutes(), call, tx);
            return StartTask.started(task, lease, List.of(), tx);
        }
        Workflows.requireGoing(tx, task);
        Begun begun =
                Begun.by(Agents.find(tx, speaker), task, board, input.leaseMinutes(), call, tx);
        return StartTask.started(begun.task(), begun.lease(), List.of("status"), tx);
    }

    private static Problem notPaused(Task task) {
        return new Problem.PreconditionFailed(
                task.id() + " is " + Words.of(task.status()) + ", not paused",
                task.status().isEnded()
                        ? "Nothing follows on that."
                        : "Begin it: task_start {\"id\":\"" + task.id() + "\"}");
    }
}
