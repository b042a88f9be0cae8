package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.workflow.RunProgress;
import dev.repotickets.core.workflow.RunStatus;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole workflow, template or run.
public record WorkflowView(
        Sort kind,
        String id,
        String rev,
        String name,
        String description,
        Optional<RunStatus> status,
        Optional<TicketId> ticketId,
        Optional<WorkflowId> workflowId,
        String template,
        Map<String, String> inputs,
        Optional<RunProgress> progress,
        @Present List<StepView> steps,
        List<NextAction> nextActions,
        Optional<Instant> createdAt,
        Optional<Instant> completedAt,
        @Doc("Why it cannot be started") String problem,
        @Doc("Steps left out") Optional<Integer> more,
        Optional<Boolean> conflicted,
        Optional<String> hint) {}
