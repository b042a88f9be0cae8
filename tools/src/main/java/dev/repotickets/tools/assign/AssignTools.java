package dev.repotickets.tools.assign;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The assign family, in the order in which it is shown.
public final class AssignTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    PlanAssignments.TOOL,
                    RecordOutcome.TOOL,
                    ExplainAssignment.TOOL,
                    EvaluateAssignment.TOOL);

    private AssignTools() {}
}
