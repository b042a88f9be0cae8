package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A whole agent, with what is derived: what it is doing and how it did.
public record AgentView(
        Agent agent,
        @Doc("Send it as if_rev to detect a concurrent edit") String rev,
        Instant updatedAt,
        Load load,
        @Doc("Its last heartbeat in this clone") Optional<Instant> lastSeen,
        @Doc("What it said then") String note,
        @Doc("Figures over its tasks; rates from 0 to 1, times in minutes") Performance stats,
        @Doc("The latest five") List<Piece> tasks,
        @Doc("The file holds merge conflict markers; both sides are shown merged")
                Optional<Boolean> conflicted,
        Optional<String> hint) {

    /// What an agent has to do now.
    public record Load(
            int active,
            int max,
            @Doc("It takes more") boolean available,
            @Doc("In all work trees of this clone") List<TaskId> taskIds) {}

    /// What an agent shows of a task.
    public record Piece(
            TaskId id,
            TicketId ticketId,
            String taskType,
            TaskStatus status,
            String description,
            Instant createdAt) {

        static Piece of(Task task, String description) {
            return new Piece(
                    task.id(),
                    task.request().ticketId(),
                    task.request().taskType(),
                    task.status(),
                    description,
                    task.createdAt());
        }
    }
}
