/// Epics: goals that several tickets serve. Open [Epic] first; which tickets belong to one is on
/// the tickets.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.epic;
