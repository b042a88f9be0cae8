/// Consistent reads and all-or-nothing writes of entities.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store;
