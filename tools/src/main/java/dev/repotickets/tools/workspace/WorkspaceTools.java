package dev.repotickets.tools.workspace;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The workspace family, in the order in which it is shown.
public final class WorkspaceTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    PrimeWorkspace.TOOL,
                    InitWorkspace.TOOL,
                    GetConfig.TOOL,
                    SetConfig.TOOL,
                    ValidateWorkspace.TOOL,
                    RepairWorkspace.TOOL,
                    ImportWorkspace.TOOL,
                    ExportWorkspace.TOOL);

    private WorkspaceTools() {}
}
