/// What a server offers over MCP, said once for every version of the protocol: tools, resources,
/// prompts, and how they ask back.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.feature;
