/// What the conformance suite of the protocol wants a server to offer, on the engine, the endpoint
/// and the checks of the product.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.conformance;
