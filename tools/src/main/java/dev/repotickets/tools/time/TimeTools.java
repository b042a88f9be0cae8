package dev.repotickets.tools.time;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The time family, in the order in which it is shown.
public final class TimeTools {
    public static final List<Tool<?, ?>> ALL = List.of(StartTime.TOOL, StopTime.TOOL, AddTime.TOOL);

    private TimeTools() {}
}
