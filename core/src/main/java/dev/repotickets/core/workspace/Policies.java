package dev.repotickets.core.workspace;

import dev.repotickets.core.assign.OutcomePolicy;
import dev.repotickets.core.claim.ClaimPolicy;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.task.LeasePolicy;
import dev.repotickets.core.workflow.WorkflowPolicy;
import java.util.List;

/// What follows from what, in every workspace: each store is made with these.
public final class Policies {
    public static final List<Policy> ALL =
            List.of(
                    new ClaimPolicy(),
                    new LeasePolicy(),
                    new WorkflowPolicy(),
                    new OutcomePolicy());

    private Policies() {}
}
