package dev.repotickets.tools.backlog;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The backlog family, in the order in which it is shown.
public final class BacklogTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    AddItem.TOOL,
                    GetItem.TOOL,
                    ListBacklog.TOOL,
                    UpdateItem.TOOL,
                    ConvertItem.TOOL,
                    DeleteItem.TOOL,
                    CreateSprint.TOOL,
                    ListSprints.TOOL,
                    PlanSprint.TOOL,
                    UpdateSprint.TOOL);

    private BacklogTools() {}
}
