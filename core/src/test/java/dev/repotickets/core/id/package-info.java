/// Ids: shape, order, making.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.id;
