/// The learned scorer that picks the agent for a task. It is found at run time, is under
/// GPL-3.0-or-later because Smile is, and nothing else depends on it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.assignmodel;
