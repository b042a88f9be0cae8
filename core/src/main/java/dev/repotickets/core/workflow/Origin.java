package dev.repotickets.core.workflow;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a run came from, and the ticket that it works on. Of a run of a template there is no
/// workflow. `inputs` are what its conditions can look at and its agents are told.
public record Origin(
        Optional<WorkflowId> workflowId,
        String template,
        String name,
        TicketId ticketId,
        Map<String, String> inputs,
        Instant startedAt)
        implements Part {}
