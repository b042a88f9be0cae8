/// Plain JSON-RPC 2.0 over the toolbox, for programs that orchestrate agents: every tool a method.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.rpc;
