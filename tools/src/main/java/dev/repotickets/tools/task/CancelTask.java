package dev.repotickets.tools.task;

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
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `task cancel`
public final class CancelTask {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("task", "cancel"),
                    "Cancel a task",
                    "Cancel a task that is not ended. It is no failure of its agent.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"6F7CAAA9\",\"reason\":\"Not needed\"}",
                    CancelTask::run);

    public record Input(TaskId id, Optional<String> reason) {}

    private CancelTask() {}

    private static Ref run(Input input, Call call, Writer tx) {
        List<String> warnings =
                new ArrayList<>(
                        Secrets.under(call.rules()).in("reason", input.reason()).warnings());
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        if (task.status() == TaskStatus.CANCELLED) {
            return Ref.to(task.key(), Tasks.revision(tx, task), List.of()).withWarnings(warnings);
        }
        Task cancelled = tx.apply(task.cancel(input.reason().orElse(""), call.actor(), call.now()));
        board.all().stream()
                .filter(it -> it.request().dependsOn().contains(task.id()))
                .filter(it -> !it.status().isEnded())
                .forEach(it -> warnings.add(it.key() + " waits for it and cannot begin any more"));
        return Ref.to(cancelled.key(), Tasks.revision(tx, cancelled), List.of("status"))
                .withWarnings(warnings);
    }
}
