/// What is wanted and not begun yet, in the order of its worth. Open [BacklogItem] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.backlog;
