/// The tools of the workflow family, one file each. Open [WorkflowTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.workflow;
