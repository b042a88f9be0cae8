package dev.repotickets.core.ticket;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.tree.Part;
import java.util.Optional;
import java.util.SortedSet;

/// Who works on a ticket and who reported it.
///
/// `claim` is under which lease the assignee works, or worked when it ended.
public record People(
        Optional<String> assignee,
        String reporter,
        String reporterEmail,
        Optional<AgentId> assignedAgent,
        SortedSet<TaskId> agentTasks,
        Optional<Claimant> claim)
        implements Part {

    public People {
        assignee.ifPresent(name -> Checks.word("assignee", name));
    }

    /// The same with another assignee, who holds a lease no longer that another one took.
    People assignedTo(Optional<String> name) {
        return new People(
                name,
                reporter,
                reporterEmail,
                assignedAgent,
                agentTasks,
                claim.filter(it -> name.equals(Optional.of(it.agent()))));
    }

    People claimedBy(Claimant claimant) {
        return new People(
                Optional.of(claimant.agent()),
                reporter,
                reporterEmail,
                assignedAgent,
                agentTasks,
                Optional.of(claimant));
    }

    /// The same with the tasks on it that are not ended, and the agent of the first of them where
    /// nobody said another.
    People workedOnBy(Optional<AgentId> agent, SortedSet<TaskId> tasks) {
        return new People(
                assignee, reporter, reporterEmail, assignedAgent.or(() -> agent), tasks, claim);
    }
}
