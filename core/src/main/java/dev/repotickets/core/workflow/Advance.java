package dev.repotickets.core.workflow;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that can follow now in a run: steps that are skipped, gates that open, tasks that are made,
/// all that are ready at once, and the end of the run. It belongs to one write.
///
/// All changes of the run carry the state that it ends up in, so that what follows on the first of
/// them finds nothing left to do.
final class Advance {
    private final Reader view;
    private final Actor by;
    private final Instant at;
    private final List<Event> events = new ArrayList<>();
    private final List<Change<Task>> tasks = new ArrayList<>();
    private final StepTasks stepTasks;
    private WorkflowRun run;

    Advance(WorkflowRun run, Reader view, Actor by, Instant at) {
        this.run = run;
        this.view = view;
        this.by = by;
        this.at = at;
        this.stepTasks = new StepTasks(view, by, at);
    }

    Stream<Change<?>> changes() {
        if (run.hold().isEmpty()) {
            begin();
        }
        finish();
        return Stream.concat(
                events.stream().map(it -> new Change<>(WorkflowRun.KIND, run, it)), tasks.stream());
    }

    /// Skipping one step can make others ready that come before it in the list.
    private void begin() {
        boolean moves = true;
        while (moves) {
            moves = false;
            for (Step step : run.steps()) {
                if (isNext(step)) {
                    begin(step);
                    moves = true;
                }
            }
        }
    }

    private boolean isNext(Step step) {
        return run.state(step.name()).status() == StepStatus.PENDING
                && step.dependsOn().stream().allMatch(it -> run.state(it).status().isSatisfied());
    }

    private void begin(Step step) {
        StepState state = run.state(step.name());
        Optional<Ticket> ticket = view.find(Ticket.KIND, run.origin().ticketId().value());
        var scope = new Scope(run.origin().inputs(), run.states(), ticket);
        if (step.when().filter(it -> !it.isTrueOf(scope)).isPresent()) {
            run = run.with(step.name(), state.ended(StepStatus.SKIPPED, "", at));
            events.add(new StepEvent.Skipped(run.id(), step.name(), by, at));
            return;
        }
        Optional<TaskId> task = Optional.empty();
        if (!step.isGate()) {
            Change<Task> asked = stepTasks.ask(run, step, ticket);
            tasks.add(asked);
            task = Optional.of(asked.state().id());
        }
        run = run.with(step.name(), state.ready(task));
        events.add(new StepEvent.Ready(run.id(), step.name(), by, at));
    }

    private void finish() {
        if (run.status() == RunStatus.RUNNING
                && run.states().values().stream().allMatch(it -> it.status().isSatisfied())) {
            run = run.with(RunStatus.COMPLETED, Optional.of(at));
            events.add(new RunEvent.Completed(run.id(), by, at));
        } else if (!run.status().isOver()
                && run.status() != RunStatus.FAILED
                && run.has(StepStatus.FAILED)
                && !run.has(StepStatus.IN_PROGRESS)) {
            run = run.with(RunStatus.FAILED, Optional.of(at));
            events.add(new RunEvent.Failed(run.id(), failed(), by, at));
        }
    }

    private String failed() {
        return run.states().entrySet().stream()
                .filter(it -> it.getValue().status() == StepStatus.FAILED)
                .map(it -> it.getKey() + ": " + it.getValue().error())
                .collect(Collectors.joining("; "));
    }
}
