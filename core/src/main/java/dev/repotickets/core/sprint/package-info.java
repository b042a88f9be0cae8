/// Sprints: spans of time with work that was chosen for them. Open [Sprint] first; which items are
/// in one is on the items.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.sprint;
