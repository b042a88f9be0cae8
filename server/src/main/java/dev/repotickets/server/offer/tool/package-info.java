/// The tools that a client sees: which, as what they are listed, who may call them, and what is
/// asked before.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.offer.tool;
