package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.outcome.Try;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Attempt;
import dev.repotickets.core.task.Course;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The tries at a task that have ended.
public final class Ended {
    private Ended() {}

    /// The one that completed it.
    public static Optional<Try> completed(Task task, Reader view) {
        Course course = task.course();
        return task.status() == TaskStatus.COMPLETED
                ? course.completedAt()
                        .flatMap(end ->
                                of(
                                        task,
                                        task.attempts().size() + 1,
                                        course.agentId(),
                                        course.placement(),
                                        course.startedAt(),
                                        end,
                                        view))
                : Optional.empty();
    }

    /// The last one that did not succeed.
    public static Optional<Try> failed(Task task, Reader view) {
        return attempt(task, task.attempts().size(), view);
    }

    /// That one, counted from 1; the one that completed it comes last.
    public static Optional<Try> attempt(Task task, int number, Reader view) {
        if (number == task.attempts().size() + 1) {
            return completed(task, view);
        }
        if (number < 1 || number > task.attempts().size()) {
            return Optional.empty();
        }
        Attempt tried = task.attempts().get(number - 1);
        return of(
                task,
                number,
                tried.agentId(),
                tried.placement(),
                tried.startedAt(),
                tried.endedAt(),
                view);
    }

    private static Optional<Try> of(
            Task task,
            int number,
            Optional<AgentId> agent,
            Optional<Placement> placement,
            Optional<Instant> start,
            Instant end,
            Reader view) {
        Optional<Ticket> ticket = view.find(Ticket.KIND, task.request().ticketId().value());
        Traits traits = TaskTraits.of(task.request(), ticket);
        Optional<Contender> contender =
                placement
                        .map(Placement::contender)
                        .or(() ->
                                agent.flatMap(it -> view.find(Agent.KIND, it.value()))
                                        .map(it -> Contenders.of(it, 0, traits)));
        long seconds =
                start.map(it -> Math.max(0, Duration.between(it, end).toSeconds())).orElse(0L);
        return contender.map(it ->
                new Try(
                        task.id(),
                        number,
                        it,
                        traits,
                        placement.map(Placement::chosen).orElse(Chosen.MANUAL),
                        seconds,
                        end));
    }
}
