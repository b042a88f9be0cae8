/// One workspace opened: its settings, its repository and its store, wired together.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.workspace;
