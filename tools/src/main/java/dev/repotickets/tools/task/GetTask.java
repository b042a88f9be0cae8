package dev.repotickets.tools.task;

import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.Result;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `task get`
public final class GetTask {
    private static final int TEXT = 5_000;

    public static final Tool<Input, TaskView> TOOL =
            Tool.reading(
                    new ToolName("task", "get"),
                    "Read a task",
                    "Task with instructions, output and artifacts.",
                    Input.class,
                    TaskView.class,
                    "{\"id\":\"6F7CAAA9\"}",
                    GetTask::run);

    public record Input(TaskId id) {}

    /// A whole task, with what is derived: what it waits for, until when its agent has it.
    public record TaskView(
            Task task,
            String rev,
            Instant updatedAt,
            @Doc("Not completed yet") List<TaskId> waitsFor,
            @Doc("When it goes back to the queue") Optional<Instant> leaseUntil,
            @Doc("Larger whenever somebody begins or loses it; 0: nobody has begun it") long fence,
            @Doc("The file holds merge conflict markers; both sides are shown merged")
                    Optional<Boolean> conflicted,
            Optional<String> hint) {}

    private GetTask() {}

    private static TaskView run(Input input, Call call) {
        return call.read(view -> {
            TaskBoard board = TaskBoard.of(view, call.actor(), call.now());
            return view(view, Tasks.find(view, board, input.id()), board, Budget.of(call));
        });
    }

    private static TaskView view(Reader view, Task task, TaskBoard board, Budget budget) {
        Optional<TaskLease> lease = board.lease(task);
        return new TaskView(
                shown(task, budget),
                Tasks.revision(view, task).orElse(""),
                Tasks.updatedAt(view, task),
                task.status().isEnded() ? List.of() : board.unmet(task),
                lease.filter(_ -> task.status() == TaskStatus.IN_PROGRESS).map(TaskLease::until),
                lease.map(TaskLease::fence).orElse(0L),
                Optional.of(view.isConflicted(Task.KIND, task.key())).filter(it -> it),
                budget.hasCut()
                        ? Optional.of(
                                "Too long for one answer. All of it, in a shell: tickets task show "
                                        + task.key())
                        : Optional.empty());
    }

    private static Task shown(Task task, Budget budget) {
        Request request = task.request();
        Result result = task.result();
        return task.with(
                new Request(
                        request.ticketId(),
                        request.taskType(),
                        budget.excerpt(request.description(), TEXT),
                        request.priority(),
                        budget.excerpt(request.instructions(), TEXT),
                        budget.excerpt(request.expectedOutput(), TEXT),
                        request.dependsOn()),
                new Result(
                        budget.excerpt(result.output(), TEXT),
                        result.artifacts(),
                        budget.excerpt(result.errorMessage(), TEXT),
                        result.actualDurationMinutes()));
    }
}
