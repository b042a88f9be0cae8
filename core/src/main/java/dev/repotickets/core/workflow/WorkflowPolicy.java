package dev.repotickets.core.workflow;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskEvent;
import dev.repotickets.core.task.TaskStatus;
import java.util.Optional;
import java.util.stream.Stream;

/// A run goes on in the write that ends one of its steps, and ends in the one that ends its last.
///
/// A task tells its step, and an ended step tells the run; [Advance] then does all that follows.
/// Each step is made ready once, whoever ends those before it at the same time, for writes come one
/// after the other.
public final class WorkflowPolicy implements Policy {

    @Override
    public Stream<Change<?>> follow(Event event, Reader view) {
        return switch (event) {
            case TaskEvent.Moved moved -> follow(moved, view);
            case StepEvent.Completed step -> ended(step, view);
            case StepEvent.Failed step -> ended(step, view);
            case StepEvent.Skipped step -> ended(step, view);
            case StepEvent.Moved _, RunEvent.Started _, RunEvent.Resumed _ -> advance(event, view);
            case RunEvent.Cancelled _ -> cancelTasks(event, view);
            default -> Stream.empty();
        };
    }

    private static Stream<Change<?>> follow(TaskEvent.Moved moved, Reader view) {
        Optional<Task> task = view.find(Task.KIND, moved.subject());
        return task
                .flatMap(it -> it.duty().runId())
                .flatMap(it -> view.find(WorkflowRun.KIND, it.value()))
                .flatMap(run -> follow(run, task.orElseThrow(), moved))
                .stream();
    }

    private static Optional<Change<?>> follow(WorkflowRun run, Task task, TaskEvent.Moved moved) {
        String step = task.duty().runStep();
        StepState state = run.state(step);
        if (run.status().isOver()
                || state.status().isEnded()
                || !state.taskId().equals(Optional.of(task.id()))) {
            return Optional.empty();
        }
        return switch (task.status()) {
            case COMPLETED ->
                    Optional.of(
                            run.end(
                                    step,
                                    StepStatus.COMPLETED,
                                    task.result().output(),
                                    moved.by(),
                                    moved.at()));
            case FAILED, CANCELLED ->
                    Optional.of(
                            run.end(step, StepStatus.FAILED, why(task), moved.by(), moved.at()));
            case IN_PROGRESS, PAUSED ->
                    state.status() == StepStatus.IN_PROGRESS
                            ? Optional.empty()
                            : Optional.of(run.follow(step, task, moved.by(), moved.at()));
            case QUEUED, ASSIGNED ->
                    state.status() == StepStatus.READY
                            ? Optional.empty()
                            : Optional.of(run.follow(step, task, moved.by(), moved.at()));
        };
    }

    private static String why(Task task) {
        String error = task.result().errorMessage();
        return task.status() == TaskStatus.CANCELLED
                ? "the task " + task.id() + " was cancelled" + (error.isEmpty() ? "" : ": " + error)
                : error;
    }

    private static Stream<Change<?>> ended(StepEvent event, Reader view) {
        Stream<Change<?>> leftOver =
                run(event, view).stream()
                        .flatMap(it -> it.state(event.step()).taskId().stream())
                        .flatMap(it -> view.find(Task.KIND, it.value()).stream())
                        .filter(it -> !it.status().isEnded())
                        .map(it ->
                                it.cancel("the step was ended without it", event.by(), event.at()));
        return Stream.concat(leftOver, advance(event, view));
    }

    private static Stream<Change<?>> advance(Event event, Reader view) {
        return run(event, view).stream()
                .flatMap(it -> new Advance(it, view, event.by(), event.at()).changes());
    }

    private static Stream<Change<?>> cancelTasks(Event event, Reader view) {
        return run(event, view).stream()
                .flatMap(it -> it.states().values().stream())
                .flatMap(it -> it.taskId().stream())
                .flatMap(it -> view.find(Task.KIND, it.value()).stream())
                .filter(it -> !it.status().isEnded())
                .map(it -> it.cancel("its run was cancelled", event.by(), event.at()));
    }

    private static Optional<WorkflowRun> run(Event event, Reader view) {
        return view.find(WorkflowRun.KIND, event.subject());
    }
}
