/// What can be read by a URI: one thing each, and a few views of everything. All of it comes from
/// the reading tools.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.offer.resource;
