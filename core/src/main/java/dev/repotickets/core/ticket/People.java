package dev.repotickets.core.ticket;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.tree.Part;
import java.util.Optional;
import java.util.SortedSet;

/// Who works on a ticket and who reported it.
public record People(
        Optional<String> assignee,
        String reporter,
        String reporterEmail,
        Optional<AgentId> assignedAgent,
        SortedSet<TaskId> agentTasks)
        implements Part {

    public People {
        assignee.ifPresent(name -> Checks.word("assignee", name));
    }
}
