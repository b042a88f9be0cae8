/// Workflows: what they promise.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.workflow;
