package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Optional;

/// How far a task is, who has it, and how it came to that.
public record Course(
        TaskStatus status,
        Optional<AgentId> agentId,
        Optional<Instant> assignedAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Placement> placement)
        implements Part {
    static final Course QUEUED =
            new Course(
                    TaskStatus.QUEUED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    static Course assigned(AgentId agent, Instant at) {
        return new Course(
                TaskStatus.ASSIGNED,
                Optional.of(agent),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Course started(AgentId agent, Instant at) {
        return new Course(
                TaskStatus.IN_PROGRESS,
                Optional.of(agent),
                assignedAt.or(() -> Optional.of(at)),
                Optional.of(at),
                Optional.empty(),
                placement);
    }

    Course ended(TaskStatus status, Instant at) {
        return new Course(status, agentId, assignedAt, startedAt, Optional.of(at), placement);
    }

    Course placed(Placement how) {
        return new Course(status, agentId, assignedAt, startedAt, completedAt, Optional.of(how));
    }

    Course unplaced() {
        return new Course(status, agentId, assignedAt, startedAt, completedAt, Optional.empty());
    }

    /// The same as another work tree left it.
    Course leftAs(TaskStatus status, Optional<AgentId> agent) {
        return new Course(status, agent, assignedAt, startedAt, completedAt, placement);
    }
}
