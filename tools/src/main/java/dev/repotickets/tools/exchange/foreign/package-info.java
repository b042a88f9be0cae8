/// Tickets of other trackers: CSV, GitHub's issues and beads. Each file reads one format.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange.foreign;
