package dev.repotickets.tools.find;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Finding tasks, as they stand in this clone.
public final class Tasks {
    private Tasks() {}

    /// The board at the beginning of a write: what the ends of leases made of tasks is written down
    /// first.
    public static TaskBoard settled(Writer tx, Actor by, Instant now) {
        TaskBoard board = TaskBoard.of(tx, by, now);
        if (board.lapsed().isEmpty()) {
            return board;
        }
        board.lapsed().forEach(tx::apply);
        return TaskBoard.of(tx, by, now);
    }

    public static Task find(Reader view, TaskBoard board, TaskId id) {
        return board.find(id)
                .orElseThrow(() ->
                        Entities.missing(view, Task.KIND, id.value(), "See all: task_list {}")
                                .toException());
    }

    /// True of an id that a task of this clone has or had, in whatever work tree.
    public static boolean isTaken(Reader view, TaskId id) {
        return view.keys(Task.KIND).contains(id.value())
                || view.keys(TaskLease.KIND).contains(id.value());
    }

    /// A ticket with the tasks on it that are not ended, and whose they are. Who asks is found out
    /// only where there are tasks at all.
    public static Ticket shown(Reader view, Ticket ticket, Supplier<Actor> by, Instant now) {
        List<Task> open =
                view.keys(Task.KIND).isEmpty()
                        ? List.of()
                        : TaskBoard.of(view, by.get(), now).openOn(ticket.id());
        return ticket.workedOnBy(
                open.stream()
                        .sorted(Comparator.comparing(Task::createdAt))
                        .flatMap(it -> it.course().agentId().stream())
                        .findFirst(),
                open.stream().map(Task::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// When a task, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Task task) {
        return Entities.updatedAt(view, Task.KIND, task, task.createdAt());
    }

    public static Optional<String> revision(Reader view, Task task) {
        return view.revision(Task.KIND, task.key());
    }
}
