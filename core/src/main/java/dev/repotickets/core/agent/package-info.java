/// Those who work on tasks: who they are, what they can do, when they were last heard of. Open
/// [Agent] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.agent;
