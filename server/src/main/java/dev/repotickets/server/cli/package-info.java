/// The command line: arguments become a call, and its answer becomes text or JSON.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.cli;
