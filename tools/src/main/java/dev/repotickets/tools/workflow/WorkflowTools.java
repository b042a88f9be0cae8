package dev.repotickets.tools.workflow;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The workflow family, in the order in which it is shown.
public final class WorkflowTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    ListWorkflows.TOOL,
                    GetWorkflow.TOOL,
                    CreateWorkflow.TOOL,
                    StartWorkflow.TOOL,
                    CompleteStep.TOOL,
                    ControlWorkflow.TOOL);

    private WorkflowTools() {}
}
