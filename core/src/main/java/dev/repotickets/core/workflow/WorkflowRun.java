package dev.repotickets.core.workflow;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.tree.Part;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workflow that is carried out on a ticket: its steps as they were at the start, and how far
/// each is.
///
/// What follows on a step is done by [WorkflowPolicy] in the write that ends it.
public record WorkflowRun(
        RunId id,
        Uid uid,
        Origin origin,
        RunStatus status,
        Optional<Instant> completedAt,
        List<Step> steps,
        Map<String, StepState> states)
        implements Entity, Part {
    public static final Kind<WorkflowRun> KIND =
            Kind.of("workflow run", WorkflowRun.class, "workflow-runs");

    public WorkflowRun {
        steps = List.copyOf(steps);
        var all = new LinkedHashMap<String, StepState>();
        for (Step step : steps) {
            all.put(step.name(), states.getOrDefault(step.name(), StepState.PENDING));
        }
        states = Collections.unmodifiableMap(all);
    }

    public static Change<WorkflowRun> start(
            RunId id, Uid uid, Origin origin, List<Step> steps, Actor by, Instant at) {
        StepRules.require(steps);
        origin.requireSoundInputs();
        var run =
                new WorkflowRun(
                        id, uid, origin, RunStatus.RUNNING, Optional.empty(), steps, Map.of());
        return new Change<>(KIND, run, new RunEvent.Started(id, origin.name(), by, at));
    }

    /// Lets nothing new begin.
    public Change<WorkflowRun> pause(Actor by, Instant at) {
        require(status == RunStatus.RUNNING || status == RunStatus.PENDING, "paused");
        return new Change<>(
                KIND, with(RunStatus.PAUSED, Optional.empty()), new RunEvent.Paused(id, by, at));
    }

    /// Goes on; a failed run tries the steps that failed again.
    public Change<WorkflowRun> resume(Actor by, Instant at) {
        require(
                status == RunStatus.PAUSED
                        || status == RunStatus.FAILED
                        || status == RunStatus.PENDING,
                "resumed");
        var anew = new LinkedHashMap<>(states);
        anew.replaceAll(
                (_, state) -> state.status() == StepStatus.FAILED ? StepState.PENDING : state);
        return new Change<>(
                KIND,
                with(anew).with(RunStatus.RUNNING, Optional.empty()),
                new RunEvent.Resumed(id, by, at));
    }

    /// Ends it; steps that are not ended are skipped.
    public Change<WorkflowRun> cancel(Actor by, Instant at) {
        require(!status.isOver(), "cancelled");
        var ended = new LinkedHashMap<>(states);
        ended.replaceAll((_, state) ->
                state.status().isEnded() ? state : state.ended(StepStatus.SKIPPED, "", at));
        return new Change<>(
                KIND,
                with(ended).with(RunStatus.CANCELLED, Optional.of(at)),
                new RunEvent.Cancelled(id, by, at));
    }

    /// Ends a step: completed with an output, failed with an error, or skipped.
    public Change<WorkflowRun> end(
            String step, StepStatus outcome, String text, Actor by, Instant at) {
        Event event =
                switch (outcome) {
                    case COMPLETED -> new StepEvent.Completed(id, step, by, at);
                    case FAILED -> new StepEvent.Failed(id, step, text, by, at);
                    case SKIPPED -> new StepEvent.Skipped(id, step, by, at);
                    case PENDING, READY, IN_PROGRESS ->
                            throw new IllegalArgumentException(outcome + " is no outcome");
                };
        return new Change<>(KIND, with(step, state(step).ended(outcome, text, at)), event);
    }

    /// Follows its task, which was begun or given back.
    Change<WorkflowRun> follow(String step, Task task, Actor by, Instant at) {
        StepState moved =
                task.status().isBegun()
                        ? state(step).begun(at)
                        : state(step).again(task.result().errorMessage());
        return new Change<>(KIND, with(step, moved), new StepEvent.Moved(id, step, by, at));
    }

    public StepState state(String step) {
        return states.getOrDefault(step, StepState.PENDING);
    }

    /// The steps that can begin or are begun.
    public List<String> active() {
        return steps.stream()
                .map(Step::name)
                .filter(it ->
                        state(it).status() == StepStatus.READY
                                || state(it).status() == StepStatus.IN_PROGRESS)
                .toList();
    }

    public boolean has(StepStatus wanted) {
        return states.values().stream().anyMatch(it -> it.status() == wanted);
    }

    public RunProgress progress() {
        return RunProgress.of(states.values());
    }

    /// Why nothing new of it begins, or nothing where it does: `RUN-6F7CAAA9 is paused`.
    public Optional<String> hold() {
        if (status != RunStatus.RUNNING) {
            return Optional.of(id + " is " + Words.of(status));
        }
        return has(StepStatus.FAILED)
                ? Optional.of("a step of " + id + " failed")
                : Optional.empty();
    }

    @Override
    public String key() {
        return id.value();
    }

    WorkflowRun with(String step, StepState state) {
        var changed = new LinkedHashMap<>(states);
        changed.put(step, state);
        return with(changed);
    }

    WorkflowRun with(RunStatus changed, Optional<Instant> ended) {
        return new WorkflowRun(id, uid, origin, changed, ended, steps, states);
    }

    private WorkflowRun with(Map<String, StepState> changed) {
        return new WorkflowRun(id, uid, origin, status, completedAt, steps, changed);
    }

    private void require(boolean isAllowed, String wanted) {
        if (!isAllowed) {
            throw new Problem.PreconditionFailed(
                            id + " is " + Words.of(status) + " and cannot be " + wanted,
                            status.isOver()
                                    ? "Start another: workflow_start {\"id\":\""
                                            + origin.workflowId()
                                                    .map(Object::toString)
                                                    .orElse(origin.template())
                                            + "\",\"ticket_id\":\""
                                            + origin.ticketId()
                                            + "\"}"
                                    : "See how it stands: workflow_get {\"id\":\"" + id + "\"}")
                    .toException();
        }
    }
}
