/// How far plans are: epics, the backlog, sprints, and how fast sprints were.
@NullMarked
package dev.repotickets.core.report.planning;

import org.jspecify.annotations.NullMarked;
