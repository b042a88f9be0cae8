package dev.repotickets.tools.catalog;

import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.agent.AgentTools;
import dev.repotickets.tools.assign.AssignTools;
import dev.repotickets.tools.backlog.BacklogTools;
import dev.repotickets.tools.epic.EpicTools;
import dev.repotickets.tools.event.EventTools;
import dev.repotickets.tools.requirement.RequirementTools;
import dev.repotickets.tools.task.TaskTools;
import dev.repotickets.tools.ticket.TicketTools;
import dev.repotickets.tools.time.TimeTools;
import dev.repotickets.tools.workflow.WorkflowTools;
import dev.repotickets.tools.workspace.WorkspaceTools;
import java.util.ArrayList;
import java.util.List;

/// Every tool there is, in the order in which every door shows them.
public final class Catalog {
    private Catalog() {}

    public static Toolbox toolbox() {
        var all = new ArrayList<Tool<?, ?>>();
        all.addAll(WorkspaceTools.ALL);
        all.addAll(TicketTools.ALL);
        all.addAll(TimeTools.ALL);
        all.addAll(EpicTools.ALL);
        all.addAll(BacklogTools.ALL);
        all.addAll(RequirementTools.ALL);
        all.addAll(AgentTools.ALL);
        all.addAll(TaskTools.ALL);
        all.addAll(AssignTools.ALL);
        all.addAll(WorkflowTools.ALL);
        all.addAll(EventTools.ALL);
        return new Toolbox(List.copyOf(all));
    }
}
