/// The tools of the backlog and of sprints.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.backlog;
