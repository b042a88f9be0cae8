/// The tools of the task family, one file each. Open [TaskTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.task;
