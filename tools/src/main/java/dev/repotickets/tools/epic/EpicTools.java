package dev.repotickets.tools.epic;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The epic family, in the order in which it is shown.
public final class EpicTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    CreateEpic.TOOL,
                    GetEpic.TOOL,
                    ListEpics.TOOL,
                    UpdateEpic.TOOL,
                    AddTickets.TOOL,
                    RemoveTickets.TOOL,
                    DeleteEpic.TOOL);

    private EpicTools() {}
}
