/// Workflows, as a caller of the tools sees them.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.workflow;
