/// Typed ids: their shape, their order, and how new ones are made. All ids live here, so that no
/// feature imports another for a name.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.id;
