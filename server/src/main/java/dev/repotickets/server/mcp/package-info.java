/// The Model Context Protocol over the toolbox: what a message means and what the answer to it is.
/// It knows no transport, and loads neither tools nor tickets before they are asked for.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.mcp;
