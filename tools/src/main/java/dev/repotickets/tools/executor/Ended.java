package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;

/// What came of a task that was handed to the executor.
///
/// @param note the output, or the reason
public record Ended(TaskId taskId, AgentId agentId, How how, String note) {

    /// In which way.
    public enum How {
        COMPLETED,
        /// The try failed; whether it is tried again is written on the task.
        FAILED,
        /// It went back to the queue.
        RETURNED,
        CANCELLED,
        /// The task could not be begun.
        REFUSED,
        /// It was done, and what came of it could not be written: `note` holds all of it.
        UNWRITTEN
    }
}
