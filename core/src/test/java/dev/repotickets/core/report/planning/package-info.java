/// Sprints, epics and the backlog over time, against figures worked by hand.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.report.planning;
