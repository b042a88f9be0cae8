package dev.repotickets.core.task;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.tree.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A piece of work on a ticket for one agent.
///
/// Which ticket it belongs to and who has it is written here and nowhere else. `attempts` are the
/// tries that did not succeed, the latest last.
public record Task(
        TaskId id,
        Uid uid,
        Request request,
        Limits limits,
        Duty duty,
        Course course,
        Result result,
        List<Attempt> attempts,
        Instant createdAt)
        implements Entity, Part {
    public static final Kind<Task> KIND = Kind.of("task", Task.class, "tasks");

    private static final Set<String> UNTOLD = Set.of("placement", "attempts");

    public Task {
        attempts = List.copyOf(attempts);
    }

    /// Asks for something to be done: by that agent, or by whoever takes it from the queue.
    public static Change<Task> ask(
            TaskId id,
            Uid uid,
            Request request,
            Limits limits,
            Optional<AgentId> agent,
            Actor by,
            Instant at) {
        return ask(id, uid, request, limits, Duty.NONE, agent, by, at);
    }

    /// The same for a step of a run of a workflow.
    public static Change<Task> ask(
            TaskId id,
            Uid uid,
            Request request,
            Limits limits,
            Duty duty,
            Optional<AgentId> agent,
            Actor by,
            Instant at) {
        Course course = agent.map(it -> Course.assigned(it, at)).orElse(Course.QUEUED);
        var task = new Task(id, uid, request, limits, duty, course, Result.NONE, List.of(), at);
        return new Change<>(KIND, task, new TaskEvent.Created(id, request.description(), by, at));
    }

    /// Gives it to an agent, which begins when it likes.
    public Change<Task> assign(AgentId agent, Actor by, Instant at) {
        Moves.require(this, TaskStatus.ASSIGNED);
        return moved(Move.ASSIGNED, "", with(Course.assigned(agent, at)), by, at);
    }

    /// Begins it, or goes on with it where it was paused.
    public Change<Task> start(AgentId agent, Actor by, Instant at) {
        Moves.require(this, TaskStatus.IN_PROGRESS);
        Moves.requireHolder(this, agent);
        return status() == TaskStatus.PAUSED
                ? moved(Move.RESUMED, "", with(course.resumed(at)), by, at)
                : moved(Move.STARTED, "", with(course.started(agent, at)), by, at);
    }

    /// Lays it aside for a while; its agent keeps it.
    public Change<Task> pause(String reason, Actor by, Instant at) {
        Moves.require(this, TaskStatus.PAUSED);
        return moved(Move.PAUSED, reason, with(course.paused(at)), by, at);
    }

    public Change<Task> complete(String output, List<String> artifacts, Actor by, Instant at) {
        Moves.require(this, TaskStatus.COMPLETED);
        var done = new Result(output, artifacts, "", course.startedAt().map(it -> minutes(it, at)));
        Task completed = with(course.ended(TaskStatus.COMPLETED, at), done, attempts);
        return moved(Move.COMPLETED, "", completed, by, at);
    }

    /// Notes a try that failed. It goes back to the queue where it may be tried again and `retry`
    /// says so, and is failed otherwise.
    public Change<Task> fail(String error, boolean retry, Actor by, Instant at) {
        Moves.require(this, TaskStatus.FAILED);
        return moved(Move.FAILED, error, tried(error, retry, at), by, at);
    }

    /// The same for one whose lease ended, or that took longer than it may.
    public Change<Task> lapse(Actor by, Instant at) {
        String holder = course.agentId().map(AgentId::value).orElse("nobody");
        String error =
                isOverdue(at)
                        ? holder
                                + " took longer than "
                                + limits.timeoutMinutes().orElse(0)
                                + " minutes"
                        : "the lease of " + holder + " ended";
        return moved(Move.LAPSED, error, tried(error, true, at), by, at);
    }

    /// Takes it from its agent, without that being a failure.
    public Change<Task> requeue(String reason, Actor by, Instant at) {
        Moves.require(this, TaskStatus.QUEUED);
        return moved(Move.REQUEUED, reason, with(Course.QUEUED), by, at);
    }

    public Change<Task> cancel(String reason, Actor by, Instant at) {
        Moves.require(this, TaskStatus.CANCELLED);
        Task cancelled =
                with(course.ended(TaskStatus.CANCELLED, at), result.failed(reason), attempts);
        return moved(Move.CANCELLED, reason, cancelled, by, at);
    }

    /// The change, with how the agent came to the task.
    public static Change<Task> placed(Change<Task> change, Placement how) {
        Task task = change.state();
        return new Change<>(KIND, task.with(task.course.placed(how)), change.event());
    }

    /// The same as another work tree of the clone left it; for deciding and showing.
    Task leftAs(TaskStatus status, Optional<AgentId> agent) {
        return with(course.leftAs(status, agent));
    }

    /// When its file last says that something happened to it.
    Instant movedAt() {
        return Stream.of(
                        Stream.of(createdAt),
                        course.assignedAt().stream(),
                        course.startedAt().stream(),
                        course.completedAt().stream(),
                        course.pausedAt().stream(),
                        attempts.stream().map(Attempt::endedAt))
                .flatMap(it -> it)
                .max(Instant::compareTo)
                .orElse(createdAt);
    }

    /// The same with shorter texts and without how it came to its agents, for showing it.
    public Task with(Request shown, Result shownResult) {
        List<Attempt> tries = attempts.stream().map(Attempt::unplaced).toList();
        return new Task(
                id, uid, shown, limits, duty, course.unplaced(), shownResult, tries, createdAt);
    }

    public TaskStatus status() {
        return course.status();
    }

    public boolean isOf(AgentId agent) {
        return course.agentId().equals(Optional.of(agent));
    }

    /// True where one more failure is the last.
    public boolean isLastAttempt() {
        return attempts.size() + 1 >= limits.maxAttempts();
    }

    /// True of one that is begun and took longer than it may.
    public boolean isOverdue(Instant at) {
        return status() == TaskStatus.IN_PROGRESS
                && limits.timeoutMinutes()
                        .flatMap(minutes ->
                                course.startedAt().map(it -> it.plusSeconds(minutes * 60L)))
                        .filter(it -> !at.isBefore(it))
                        .isPresent();
    }

    /// When it can be tried again, where a try failed and it has to rest.
    public Optional<Instant> restsUntil() {
        return attempts.isEmpty() || limits.backoffSeconds().isEmpty() || status().isEnded()
                ? Optional.empty()
                : Optional.of(
                        attempts.getLast().endedAt().plus(limits.pauseAfter(attempts.size())));
    }

    @Override
    public String key() {
        return id.value();
    }

    private Task tried(String error, boolean retry, Instant at) {
        var tries = new ArrayList<>(attempts);
        tries.add(new Attempt(course.agentId(), course.startedAt(), at, error, course.placement()));
        boolean ends = !retry || isLastAttempt();
        return with(
                ends ? course.ended(TaskStatus.FAILED, at) : Course.QUEUED,
                result.failed(error),
                tries);
    }

    private Change<Task> moved(Move move, String note, Task moved, Actor by, Instant at) {
        return new Change<>(
                KIND, moved, new TaskEvent.Moved(id, move, note, differences(moved), by, at));
    }

    /// Without how it came to its agent: that is read on the task, not in its history.
    private List<FieldChange> differences(Task moved) {
        return Differences.of(Task.class, this, moved).stream()
                .filter(it -> !UNTOLD.contains(it.field()))
                .toList();
    }

    private Task with(Course changed) {
        return with(changed, result, attempts);
    }

    private Task with(Course changed, Result came, List<Attempt> tries) {
        return new Task(id, uid, request, limits, duty, changed, came, tries, createdAt);
    }

    /// Whole minutes, rounded half up; never less than 0, for clocks differ.
    private static int minutes(Instant from, Instant to) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return Math.toIntExact(Math.min((seconds + 30) / 60, Integer.MAX_VALUE));
    }
}
