package dev.repotickets.core.task;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.List;

/// What happens to tasks.
public sealed interface TaskEvent extends Event {
    TaskId task();

    @Override
    default String subject() {
        return task().value();
    }

    /// The task's own file tells when it was made.
    record Created(TaskId task, String description, Actor by, Instant at) implements TaskEvent {
        @Override
        public String type() {
            return "task.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Moved(
            TaskId task, Move move, String note, List<FieldChange> changes, Actor by, Instant at)
            implements TaskEvent {
        @Override
        public String type() {
            return "task." + Words.of(move);
        }
    }

    /// Its lease was renewed. Nothing in the repository changes by that.
    record Renewed(TaskId task, Actor by, Instant at) implements TaskEvent {
        @Override
        public String type() {
            return "task.renewed";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }
}
