package dev.repotickets.tools.catalog;

import dev.repotickets.tools.Family;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.agent.AgentTools;
import dev.repotickets.tools.assign.AssignTools;
import dev.repotickets.tools.backlog.BacklogTools;
import dev.repotickets.tools.epic.EpicTools;
import dev.repotickets.tools.event.EventTools;
import dev.repotickets.tools.report.ReportTools;
import dev.repotickets.tools.requirement.RequirementTools;
import dev.repotickets.tools.task.TaskTools;
import dev.repotickets.tools.ticket.TicketTools;
import dev.repotickets.tools.time.TimeTools;
import dev.repotickets.tools.workflow.WorkflowTools;
import dev.repotickets.tools.workspace.WorkspaceTools;
import java.util.List;
import java.util.Set;

/// Every tool there is, in the order in which every door shows them.
public final class Catalog {
    private Catalog() {}

    public static Toolbox toolbox() {
        return Toolbox.ofFamilies(
                List.of(
                        new Family("workspace", () -> WorkspaceTools.ALL),
                        new Family("ticket", () -> TicketTools.ALL),
                        new Family("time", () -> TimeTools.ALL),
                        new Family("epic", () -> EpicTools.ALL),
                        new Family(Set.of("backlog", "sprint"), () -> BacklogTools.ALL),
                        new Family("requirement", () -> RequirementTools.ALL),
                        new Family("agent", () -> AgentTools.ALL),
                        new Family("task", () -> TaskTools.ALL),
                        new Family("assign", () -> AssignTools.ALL),
                        new Family("workflow", () -> WorkflowTools.ALL),
                        new Family("report", () -> ReportTools.ALL),
                        new Family("event", () -> EventTools.ALL)));
    }
}
