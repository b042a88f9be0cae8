/// Tickets of other trackers: CSV, GitHub's issues, beads and Backlog.md. Each import reads one
/// format, each export writes one.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange.foreign;
