package dev.repotickets.core.task;

import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a task waits for.
public final class Waits {
    private Waits() {}

    /// Refuses to begin a task that rests after a try that failed, or that waits for others; where
    /// they wait for it as well, which only a merge or an editor can bring about, with the path.
    public static void requireNone(TaskBoard board, Task task) {
        board.restsUntil(task)
                .ifPresent(it -> {
                    throw new Problem.PreconditionFailed(
                                    task.id() + " failed and rests until " + it,
                                    "Begin it then, or another: task_list"
                                            + " {\"status\":\"queued\"}")
                            .toException();
                });
        List<TaskId> unmet = board.unmet(task);
        if (unmet.isEmpty()) {
            return;
        }
        circle(board, task)
                .ifPresent(it -> {
                    throw it.toException();
                });
        TaskId first = unmet.getFirst();
        throw new Problem.PreconditionFailed(
                        task.id() + " waits for " + text(board, unmet),
                        "See what holds it up: task_get {\"id\":\"" + first + "\"}")
                .toException();
    }

    /// `6F7CAAA9 (in-progress), 0A1B2C3D (not here)`
    public static String text(TaskBoard board, List<TaskId> ids) {
        return ids.stream()
                .map(id ->
                        id
                                + " ("
                                + board.find(id).map(it -> Words.of(it.status())).orElse("not here")
                                + ")")
                .collect(Collectors.joining(", "));
    }

    /// The problem of a task that waits for itself, with the path, where it does.
    public static Optional<Problem> circle(TaskBoard board, Task task) {
        Deque<TaskId> path = new ArrayDeque<>();
        path.add(task.id());
        if (!leadsTo(task.id(), task, board, path, new HashSet<>())) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem.Cycle(
                        "tasks wait for each other: "
                                + path.stream()
                                        .map(TaskId::value)
                                        .collect(Collectors.joining(" -> ")),
                        "Cancel one of them: task_cancel {\"id\":\"" + task.id() + "\"}"));
    }

    private static boolean leadsTo(
            TaskId goal, Task from, TaskBoard board, Deque<TaskId> path, Set<TaskId> seen) {
        for (TaskId next : board.unmet(from)) {
            path.addLast(next);
            if (next.equals(goal)) {
                return true;
            }
            Optional<Task> task = board.find(next).filter(it -> seen.add(it.id()));
            if (task.isPresent() && leadsTo(goal, task.get(), board, path, seen)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }
}
