package dev.repotickets.tools.workflow;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.workflow.RunStatus;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import java.util.List;

/// `workflow pause`, `workflow resume`, `workflow cancel`
public final class ControlWorkflow {
    public static final Tool<Input, RunRef> TOOL =
            Tool.writing(
                    new ToolName("workflow", "control"),
                    "Pause, resume or cancel a run",
                    "Pause, resume or cancel a run. Resuming a failed one tries again; cancelling"
                            + " cancels its tasks.",
                    Effect.SETS,
                    Input.class,
                    RunRef.class,
                    "{\"id\":\"RUN-6F7CAAA9\",\"action\":\"pause\"}",
                    ControlWorkflow::run);

    /// What is to become of a run.
    public enum Action {
        PAUSE(RunStatus.PAUSED),
        RESUME(RunStatus.RUNNING),
        CANCEL(RunStatus.CANCELLED);

        private final RunStatus result;

        Action(RunStatus result) {
            this.result = result;
        }
    }

    public record Input(RunId id, Action action) {}

    private ControlWorkflow() {}

    private static RunRef run(Input input, Call call, Writer tx) {
        Tasks.settled(tx, call.actor(), call.now());
        WorkflowRun run = Workflows.find(tx, input.id());
        if (run.status() == input.action().result) {
            return RunRef.of(tx, run, List.of(), List.of());
        }
        Change<WorkflowRun> change =
                switch (input.action()) {
                    case PAUSE -> run.pause(call.actor(), call.now());
                    case RESUME -> run.resume(call.actor(), call.now());
                    case CANCEL -> run.cancel(call.actor(), call.now());
                };
        tx.apply(change);
        return RunRef.of(tx, run, List.of("status"), List.of());
    }
}
