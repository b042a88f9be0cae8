package dev.repotickets.tools.workflow;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.workflow.RunStatus;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// What a write answers that starts or moves a run.
public record RunRef(
        String id,
        Optional<String> rev,
        RunStatus status,
        @Present @Doc("Those that can begin or are begun") List<String> activeSteps,
        List<String> changed,
        List<String> warnings,
        @Doc("The call that usually follows") Optional<String> next) {

    /// The run as it is now, all that followed included.
    static RunRef of(Reader view, WorkflowRun before, List<String> changed, List<String> warnings) {
        WorkflowRun run = Workflows.find(view, before.id());
        return new RunRef(
                run.key(),
                Workflows.revision(view, run),
                run.status(),
                run.active(),
                changed,
                warnings,
                run.status().isOver()
                        ? Optional.empty()
                        : Optional.of("workflow_get {\"id\":\"" + run.id() + "\"}"));
    }
}
