package dev.repotickets.tools.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `task complete`
public final class CompleteTask {
    public static final Tool<Input, Completed> TOOL =
            Tool.writing(
                    new ToolName("task", "complete"),
                    "Finish a task",
                    "Finish a task with its output. Refused if its lease ended and it was lost.",
                    Effect.SETS,
                    Input.class,
                    Completed.class,
                    "{\"id\":\"6F7CAAA9\",\"output\":\"12 tests\",\"artifacts\":[\"src/test\"]}",
                    CompleteTask::run);

    public record Input(
            TaskId id,
            Optional<String> output,
            @Doc("Paths or URLs") List<String> artifacts,
            @Doc("Who did it; default: you, if you are an agent") Optional<AgentId> agentId,
            @Doc("From task_next or task_start: refused if it is old") Optional<Integer> fence) {}

    public record Completed(
            String id,
            Optional<String> rev,
            List<String> changed,
            @Doc("Tasks that waited for it alone") List<String> nextTasks,
            List<String> warnings) {}

    private CompleteTask() {}

    private static Completed run(Input input, Call call, Writer tx) {
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("output", input.output())
                        .in("artifacts", input.artifacts())
                        .warnings();
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        Holding.require(task, board, Holding.speaker(input.agentId(), call, tx), input.fence());
        if (isSaidAgain(task, input)) {
            return completed(task, List.of(), List.of(), warnings, tx);
        }
        Task done =
                tx.apply(
                        task.complete(
                                input.output().orElse(""),
                                input.artifacts(),
                                call.actor(),
                                call.now()));
        List<String> next =
                TaskBoard.of(tx, call.actor(), call.now()).freedBy(done.id()).stream()
                        .map(Task::key)
                        .toList();
        return completed(done, List.of("status"), next, warnings, tx);
    }

    private static boolean isSaidAgain(Task task, Input input) {
        return task.status() == TaskStatus.COMPLETED
                && input.output().map(task.result().output()::equals).orElse(true)
                && task.result().artifacts().equals(input.artifacts());
    }

    private static Completed completed(
            Task task, List<String> changed, List<String> next, List<String> warnings, Writer tx) {
        return new Completed(task.key(), Tasks.revision(tx, task), changed, next, warnings);
    }
}
