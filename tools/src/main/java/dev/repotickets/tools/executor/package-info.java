/// Runs the work of agents: tasks are pulled, handed to a runner, and what comes of them is
/// written. Open [Executor] first, then [AgentRunner].
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.executor;
