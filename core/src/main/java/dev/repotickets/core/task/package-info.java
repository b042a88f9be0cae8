/// Tasks: pieces of work on a ticket that agents are given, begin and end. Open [Task] first, then
/// [TaskBoard], which says how all of them stand in this clone.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.task;
