package dev.repotickets.core.task;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.ticket.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a task stands, as all work trees of a clone see it: who has it, and until when.
///
/// `fence` is larger whenever somebody begins the task or loses it, so that an answer of one who
/// lost the task can be told apart (Kleppmann, "How to do distributed locking", 2016).
/// `leaseSeconds` counts from `renewedAt`: of a task that is begun until it goes back to the queue,
/// of one that is only assigned until it no longer counts in other work trees. `uid` is the task's.
public record TaskLease(
        TaskId task,
        Uid uid,
        Optional<AgentId> agent,
        TaskStatus status,
        long fence,
        int leaseSeconds,
        Instant changedAt,
        Instant renewedAt)
        implements Entity {
    public static final Kind<TaskLease> KIND =
            Kind.shared("task lease", TaskLease.class, "task-leases");

    /// 30 minutes.
    public static final Duration USUAL = Duration.ofMinutes(30);

    private static final Duration RESERVATION = Duration.ofDays(7);
    private static final int LONGEST_MINUTES = 7 * 24 * 60;

    /// The lease that follows from what happened to a task.
    static Change<TaskLease> after(Optional<TaskLease> before, Task task, Actor by, Instant at) {
        Optional<TaskLease> known = before.filter(it -> it.uid().equals(task.uid()));
        long fence = known.map(TaskLease::fence).orElse(0L);
        boolean isBegun = task.status() == TaskStatus.IN_PROGRESS;
        boolean isLost =
                known.filter(it -> it.status() == TaskStatus.IN_PROGRESS).isPresent()
                        && !task.status().isEnded();
        var lease =
                new TaskLease(
                        task.id(),
                        task.uid(),
                        task.course().agentId(),
                        task.status(),
                        isBegun || isLost ? fence + 1 : fence,
                        Math.toIntExact((isBegun ? USUAL : RESERVATION).toSeconds()),
                        at,
                        at);
        return new Change<>(KIND, lease, new TaskEvent.Renewed(task.id(), by, at));
    }

    /// So many minutes in seconds, from one to a week; 30 where it is not said.
    public static int seconds(Optional<Integer> minutes) {
        Checks.bounded("lease_minutes", minutes, 1, LONGEST_MINUTES);
        return minutes.map(it -> it * 60).orElse(Math.toIntExact(USUAL.toSeconds()));
    }

    /// Lets it begin anew, for so many seconds.
    public Change<TaskLease> renew(int seconds, Actor by, Instant at) {
        var renewed = new TaskLease(task, uid, agent, status, fence, seconds, changedAt, at);
        return new Change<>(KIND, renewed, new TaskEvent.Renewed(task, by, at));
    }

    public Instant until() {
        return renewedAt.plusSeconds(leaseSeconds);
    }

    /// True of a task that was begun and not ended in time.
    public boolean isLapsed(Instant at) {
        return status == TaskStatus.IN_PROGRESS && !at.isBefore(until());
    }

    /// True while it counts against what its agent can do at once.
    boolean counts(Instant at) {
        return status.isHeld() && at.isBefore(until());
    }

    @Override
    public String key() {
        return task.value();
    }
}
