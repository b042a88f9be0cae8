/// Workflows: steps that follow each other, and their runs. Open [Workflow] first, then
/// [WorkflowRun] and [WorkflowPolicy], which carries a run on.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.workflow;
