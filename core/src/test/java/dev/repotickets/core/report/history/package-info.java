/// Pasts of tickets, for tests.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.report.history;
