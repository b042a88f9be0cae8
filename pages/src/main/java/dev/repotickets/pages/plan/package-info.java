/// What is to come: the backlog, epics, what waits for what, and what is required.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.plan;
