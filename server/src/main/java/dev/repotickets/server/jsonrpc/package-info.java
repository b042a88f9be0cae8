/// The messages of JSON-RPC 2.0, whatever is spoken with them: requests told apart, answers made.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.jsonrpc;
