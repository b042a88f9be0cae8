/// The tools of the agent family, one file each. Open [AgentTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.agent;
