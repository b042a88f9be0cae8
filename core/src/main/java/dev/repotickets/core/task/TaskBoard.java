package dev.repotickets.core.task;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.store.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All tasks as they stand in this clone.
///
/// Where another work tree did something to a task later than what the file here says, that counts;
/// one whose lease ended, or that took longer than it may, counts as back in the queue, also before
/// anybody has written it down.
public final class TaskBoard {
    private final Map<TaskId, Task> tasks = new LinkedHashMap<>();
    private final Map<TaskId, TaskLease> leases;
    private final List<Change<Task>> lapsed = new ArrayList<>();
    private final Instant now;

    private TaskBoard(Reader view, Actor by, Instant now) {
        this.now = now;
        this.leases =
                view.all(TaskLease.KIND).stream()
                        .collect(Collectors.toMap(TaskLease::task, Function.identity()));
        for (Task written : view.all(Task.KIND)) {
            Task task = standing(written);
            Optional<TaskLease> lease = lease(task);
            if (task.status() == TaskStatus.IN_PROGRESS
                    && (task.isOverdue(now) || lease.filter(it -> it.isLapsed(now)).isPresent())) {
                Change<Task> change = task.lapse(by, now);
                lapsed.add(change);
                task = change.state();
            }
            tasks.put(task.id(), task);
        }
    }

    public static TaskBoard of(Reader view, Actor by, Instant now) {
        return new TaskBoard(view, by, now);
    }

    /// What the ends of leases make of tasks, to be kept by whoever writes next.
    public List<Change<Task>> lapsed() {
        return List.copyOf(lapsed);
    }

    public List<Task> all() {
        return List.copyOf(tasks.values());
    }

    public Optional<Task> find(TaskId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /// All that an agent has or had.
    public List<Task> of(AgentId agent) {
        return tasks.values().stream().filter(it -> it.isOf(agent) || tried(it, agent)).toList();
    }

    /// Those on a ticket that are not ended.
    public List<Task> openOn(TicketId ticket) {
        return tasks.values().stream()
                .filter(it -> it.request().ticketId().equals(ticket) && !it.status().isEnded())
                .toList();
    }

    /// The tasks that an agent has now, those of which only another work tree knows included.
    public List<TaskId> heldBy(AgentId agent) {
        Stream<TaskId> here =
                tasks.values().stream()
                        .filter(it -> it.status().isHeld() && it.isOf(agent))
                        .map(Task::id);
        Stream<TaskId> elsewhere =
                leases.values().stream()
                        .filter(it -> !tasks.containsKey(it.task()))
                        .filter(it -> it.agent().equals(Optional.of(agent)) && it.counts(now))
                        .map(TaskLease::task);
        return Stream.concat(here, elsewhere).sorted().toList();
    }

    /// The lease of a task, as far as it is of this one and not of another that had its id.
    public Optional<TaskLease> lease(Task task) {
        return Optional.ofNullable(leases.get(task.id())).filter(it -> it.uid().equals(task.uid()));
    }

    /// The leases that an agent has on what it has begun.
    public List<TaskLease> leases(AgentId agent) {
        return leases.values().stream()
                .filter(it -> it.agent().equals(Optional.of(agent)) && it.counts(now))
                .toList();
    }

    /// Those of a task's dependencies that are not completed, or not here.
    public List<TaskId> unmet(Task task) {
        return task.request().dependsOn().stream()
                .filter(it -> find(it).map(Task::status).orElse(null) != TaskStatus.COMPLETED)
                .toList();
    }

    /// Until when a task may not be tried again, where that is still to come.
    public Optional<Instant> restsUntil(Task task) {
        return task.restsUntil().filter(it -> it.isAfter(now));
    }

    /// The tasks that waited for this one alone.
    public List<Task> freedBy(TaskId id) {
        return tasks.values().stream()
                .filter(it ->
                        it.status() == TaskStatus.QUEUED || it.status() == TaskStatus.ASSIGNED)
                .filter(it -> it.request().dependsOn().contains(id) && unmet(it).isEmpty())
                .toList();
    }

    private Task standing(Task written) {
        return lease(written)
                .filter(it -> !written.status().isEnded())
                .filter(it -> !it.changedAt().isBefore(written.movedAt()))
                .filter(it ->
                        it.status() != written.status()
                                || !it.agent().equals(written.course().agentId()))
                .map(it -> written.leftAs(it.status(), it.agent()))
                .orElse(written);
    }

    private static boolean tried(Task task, AgentId agent) {
        return task.attempts().stream().anyMatch(it -> it.agentId().equals(Optional.of(agent)));
    }
}
