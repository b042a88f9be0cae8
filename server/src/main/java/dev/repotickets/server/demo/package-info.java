/// The main job, shown on real input: an agent at work on tickets, over MCP.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.demo;
