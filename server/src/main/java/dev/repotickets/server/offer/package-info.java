/// The product's own features: everything that a client of this server can use, for each view.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.offer;
