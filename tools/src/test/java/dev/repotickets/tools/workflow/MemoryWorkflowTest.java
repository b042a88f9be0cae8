package dev.repotickets.tools.workflow;

import dev.repotickets.tools.Desk;

final class MemoryWorkflowTest extends WorkflowContract {
    @Override
    Desk desk() {
        return new Desk();
    }
}
