package dev.repotickets.core.workspace;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.exchange.KeptFile;
import dev.repotickets.core.exchange.Provenance;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a workspace keeps, by kind.
public final class Contents {
    /// What travels with the content, owners before what lies beside them.
    public static final List<Kind<?>> CARRIED =
            List.of(
                    Ticket.KIND,
                    Epic.KIND,
                    BacklogItem.KIND,
                    Sprint.KIND,
                    Agent.KIND,
                    Task.KIND,
                    Outcome.KIND,
                    Workflow.KIND,
                    WorkflowRun.KIND,
                    Notes.COMMENT,
                    Notes.JOURNAL,
                    Notes.TIME,
                    Provenance.KIND,
                    KeptFile.KIND);

    static final List<Kind<?>> ALL =
            Stream.concat(
                            CARRIED.stream(),
                            Stream.<Kind<?>>of(Claim.KIND, Presence.KIND, TaskLease.KIND))
                    .toList();

    private Contents() {}
}
