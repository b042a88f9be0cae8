package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.RunId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.StepState;
import dev.repotickets.core.workflow.StepStatus;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `workflow complete-step`
public final class CompleteStep {
    public static final Tool<Input, RunRef> TOOL =
            Tool.writing(
                    new ToolName("workflow", "complete_step"),
                    "End a step by hand",
                    "Decide a gate, or end a step whose task nobody has begun; a begun one ends by"
                            + " task_complete.",
                    Effect.SETS,
                    Input.class,
                    RunRef.class,
                    "{\"id\":\"RUN-6F7CAAA9\",\"step\":\"approve\",\"outcome\":\"completed\"}",
                    CompleteStep::run);

    /// How a step can end.
    public enum Outcome {
        COMPLETED,
        FAILED,
        SKIPPED;

        StepStatus status() {
            return switch (this) {
                case COMPLETED -> StepStatus.COMPLETED;
                case FAILED -> StepStatus.FAILED;
                case SKIPPED -> StepStatus.SKIPPED;
            };
        }
    }

    public record Input(
            RunId id,
            String step,
            Outcome outcome,
            @Doc("What came of it, or why it failed") Optional<String> output) {}

    private CompleteStep() {}

    private static RunRef run(Input input, Call call, Writer tx) {
        List<String> warnings = Secrets.under(call.rules()).in("output", input.output()).warnings();
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        WorkflowRun run = Workflows.find(tx, input.id());
        Step step = Workflows.step(run, input.step());
        StepState state = run.state(step.name());
        if (state.status() == input.outcome().status()) {
            return RunRef.of(tx, run, List.of(), warnings);
        }
        requireOpen(run, step);
        Workflows.task(run, step.name(), board)
                .filter(it -> it.status().isBegun())
                .ifPresent(it -> {
                    throw begun(step, it).toException();
                });
        tx.apply(
                run.end(
                        step.name(),
                        input.outcome().status(),
                        input.output().orElse(""),
                        call.actor(),
                        call.now()));
        return RunRef.of(tx, run, List.of(step.name()), warnings);
    }

    private static void requireOpen(WorkflowRun run, Step step) {
        StepStatus status = run.state(step.name()).status();
        if (run.status().isOver() || status.isEnded()) {
            throw new Problem.PreconditionFailed(
                            "the step "
                                    + step.name()
                                    + " of "
                                    + run.id()
                                    + " is "
                                    + Words.of(status)
                                    + ", and the run "
                                    + Words.of(run.status()),
                            status == StepStatus.FAILED && !run.status().isOver()
                                    ? "Try it again: workflow_control {\"id\":\""
                                            + run.id()
                                            + "\",\"action\":\"resume\"}"
                                    : "It stays so.")
                    .toException();
        }
        if (status == StepStatus.PENDING) {
            List<String> before =
                    step.dependsOn().stream()
                            .filter(it -> !run.state(it).status().isSatisfied())
                            .map(it -> it + " (" + Words.of(run.state(it).status()) + ")")
                            .toList();
            throw new Problem.PreconditionFailed(
                            "the step "
                                    + step.name()
                                    + " of "
                                    + run.id()
                                    + (before.isEmpty()
                                            ? " is not ready, for the run is "
                                                    + Words.of(run.status())
                                            : " waits for " + String.join(", ", before)),
                            "See what to do next: workflow_get {\"id\":\"" + run.id() + "\"}")
                    .toException();
        }
    }

    private static Problem begun(Step step, Task task) {
        return new Problem.Claimed(
                step.name()
                        + " is the task "
                        + task.id()
                        + ", which "
                        + task.course().agentId().map(Object::toString).orElse("somebody")
                        + " works on",
                "That one ends it: task_complete {\"id\":\""
                        + task.id()
                        + "\",\"output\":\"...\"}, or take it away: task_cancel {\"id\":\""
                        + task.id()
                        + "\"}");
    }
}
