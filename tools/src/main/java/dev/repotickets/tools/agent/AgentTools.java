package dev.repotickets.tools.agent;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The agent family, in the order in which it is shown.
public final class AgentTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    CreateAgent.TOOL,
                    GetAgent.TOOL,
                    ListAgents.TOOL,
                    UpdateAgent.TOOL,
                    Heartbeat.TOOL,
                    RecommendAgents.TOOL,
                    DeleteAgent.TOOL);

    private AgentTools() {}
}
