package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.tree.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far a task is, who has it, and how it came to that.
///
/// `startedAt` moves on by the length of each pause, so that from there on only work counts.
public record Course(
        TaskStatus status,
        Optional<AgentId> agentId,
        Optional<Instant> assignedAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Instant> pausedAt,
        Optional<Placement> placement)
        implements Part {
    static final Course QUEUED =
            new Course(
                    TaskStatus.QUEUED,
                    Optional.empty(),
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
                Optional.empty(),
                placement);
    }

    Course paused(Instant at) {
        return new Course(
                TaskStatus.PAUSED,
                agentId,
                assignedAt,
                startedAt,
                completedAt,
                Optional.of(at),
                placement);
    }

    /// Goes on where it was paused. A pause never takes less than no time, for clocks differ.
    Course resumed(Instant at) {
        Duration pause =
                pausedAt.filter(at::isAfter)
                        .map(it -> Duration.between(it, at))
                        .orElse(Duration.ZERO);
        return new Course(
                TaskStatus.IN_PROGRESS,
                agentId,
                assignedAt,
                startedAt.map(it -> it.plus(pause)),
                completedAt,
                Optional.empty(),
                placement);
    }

    Course ended(TaskStatus status, Instant at) {
        return new Course(
                status,
                agentId,
                assignedAt,
                startedAt,
                Optional.of(at),
                Optional.empty(),
                placement);
    }

    Course placed(Placement how) {
        return with(status, agentId, Optional.of(how));
    }

    Course unplaced() {
        return with(status, agentId, Optional.empty());
    }

    /// The same as another work tree left it.
    Course leftAs(TaskStatus status, Optional<AgentId> agent) {
        return with(status, agent, placement);
    }

    private Course with(TaskStatus status, Optional<AgentId> agent, Optional<Placement> placement) {
        return new Course(status, agent, assignedAt, startedAt, completedAt, pausedAt, placement);
    }
}
