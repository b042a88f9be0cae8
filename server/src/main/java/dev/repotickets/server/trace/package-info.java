/// Requests as spans of OpenTelemetry, for those who ask for them.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.trace;
