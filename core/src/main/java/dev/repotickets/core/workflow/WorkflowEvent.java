package dev.repotickets.core.workflow;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.WorkflowId;
import java.time.Instant;

/// What happens to workflows. What their runs do are facts of the runs ([RunEvent], [StepEvent]).
public sealed interface WorkflowEvent extends Event {
    WorkflowId workflow();

    @Override
    default String subject() {
        return workflow().value();
    }

    /// The workflow's own file tells when it was made.
    record Created(WorkflowId workflow, String name, Actor by, Instant at)
            implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }
}
