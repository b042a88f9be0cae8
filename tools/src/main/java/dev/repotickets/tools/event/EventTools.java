package dev.repotickets.tools.event;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The event family, in the order in which it is shown.
public final class EventTools {
    public static final List<Tool<?, ?>> ALL = List.of(ListEvents.TOOL);

    private EventTools() {}
}
