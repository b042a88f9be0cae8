package dev.repotickets.core.workflow;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.task.Duty;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Makes the tasks of steps. It belongs to one write.
final class StepTasks {
    private static final int EXCERPT = 2_000;

    private final Reader view;
    private final Actor by;
    private final Instant at;
    private final List<AgentId> given = new ArrayList<>();
    private final List<TaskId> made = new ArrayList<>();

    StepTasks(Reader view, Actor by, Instant at) {
        this.view = view;
        this.by = by;
        this.at = at;
    }

    /// Asks for the task of a step: by the step's agent where that is available, and by whoever
    /// takes it from the queue otherwise.
    Change<Task> ask(WorkflowRun run, Step step, Optional<Ticket> ticket) {
        TaskId id = newId(run, step);
        made.add(id);
        Optional<AgentId> agent = step.agentId().filter(it -> isFree(it, step));
        agent.ifPresent(given::add);
        return Task.ask(
                id,
                Uid.of(at, 0, Long.parseLong(digits(run.uid() + " " + id), 16)),
                request(run, step, ticket),
                step.limits(),
                new Duty(Optional.of(run.id()), step.name(), step.agentType()),
                agent,
                by,
                at);
    }

    /// The first of the ids that follow from the run, the step and a number that no task has: the
    /// same in every clone, so that a step that two of them made ready is one task after a merge.
    private TaskId newId(WorkflowRun run, Step step) {
        for (int number = 0; ; number++) {
            String digits = digits(run.uid() + " " + step.name() + " " + number);
            var id = new TaskId(digits.substring(0, 8).toUpperCase(Locale.ROOT));
            if (!isTaken(id)) {
                return id;
            }
        }
    }

    private boolean isTaken(TaskId id) {
        return made.contains(id)
                || view.keys(Task.KIND).contains(id.value())
                || view.keys(TaskLease.KIND).contains(id.value());
    }

    private boolean isFree(AgentId id, Step step) {
        TaskBoard board = TaskBoard.of(view, by, at);
        long already = given.stream().filter(id::equals).count();
        return view.find(Agent.KIND, id.value())
                .filter(Predicate.not(Agent::isDeleted))
                .filter(it -> Availability.obstacle(it, board, step.type()).isEmpty())
                .filter(it ->
                        board.heldBy(id).size() + already < it.abilities().maxConcurrentTasks())
                .isPresent();
    }

    private Request request(WorkflowRun run, Step step, Optional<Ticket> ticket) {
        return new Request(
                run.origin().ticketId(),
                step.type(),
                step.description().isBlank()
                        ? run.origin().name() + ": " + step.name()
                        : step.description(),
                ticket.map(it -> it.headline().priority()).orElse("medium"),
                instructions(run, step),
                "",
                Collections.unmodifiableSortedSet(new TreeSet<>()));
    }

    private static String instructions(WorkflowRun run, Step step) {
        var text = new StringBuilder("Workflow run: " + run.id() + ", step: " + step.name() + "\n");
        run.origin().inputs().forEach((name, value) -> line(text, "Input " + name, value));
        for (String before : step.dependsOn()) {
            line(text, "Output of " + before, run.state(before).output());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            int end =
                    value.offsetByCodePoints(
                            0, Math.min(EXCERPT, value.codePointCount(0, value.length())));
            text.append(name).append(": ").append(value, 0, end).append('\n');
        }
    }

    /// Twelve hexadecimal digits that follow from the text.
    private static String digits(String text) {
        return Revision.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
