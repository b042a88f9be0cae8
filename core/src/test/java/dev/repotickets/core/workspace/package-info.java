/// Whole workspaces in real repositories, worked on by real processes.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.workspace;
