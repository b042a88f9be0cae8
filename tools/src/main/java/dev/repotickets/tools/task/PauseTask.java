package dev.repotickets.tools.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `task pause`
public final class PauseTask {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("task", "pause"),
                    "Pause a task",
                    "Lay a begun task aside: its agent keeps it, its lease and timeout stand still.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"6F7CAAA9\",\"reason\":\"Waiting for an answer\"}",
                    PauseTask::run);

    public record Input(
            TaskId id,
            Optional<String> reason,
            @Doc("Who has it; default: you, if you are an agent") Optional<AgentId> agentId,
            @Doc("From task_next or task_start: refused if it is old") Optional<Integer> fence) {}

    private PauseTask() {}

    private static Ref run(Input input, Call call, Writer tx) {
        List<String> warnings = Secrets.under(call.rules()).in("reason", input.reason()).warnings();
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        if (task.status() == TaskStatus.PAUSED) {
            return ref(task, List.of(), warnings, tx);
        }
        Holding.require(task, board, Holding.speaker(input.agentId(), call, tx), input.fence());
        Task paused = tx.apply(task.pause(input.reason().orElse(""), call.actor(), call.now()));
        return ref(paused, List.of("status"), warnings, tx);
    }

    private static Ref ref(Task task, List<String> changed, List<String> warnings, Writer tx) {
        return Ref.to(task.key(), Tasks.revision(tx, task), changed)
                .withWarnings(warnings)
                .withNext("task_resume {\"id\":\"" + task.id() + "\"}");
    }
}
