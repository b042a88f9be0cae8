/// Who is to do a task, and which task an agent does next: pure decisions over agents and the board
/// of tasks. Open [Recommendation] first, then [TaskQueue].
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.assign;
