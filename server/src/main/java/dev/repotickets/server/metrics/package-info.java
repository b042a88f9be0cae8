/// Figures about a server that runs, for its operator.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.metrics;
