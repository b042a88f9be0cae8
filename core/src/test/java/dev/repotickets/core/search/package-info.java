/// Moments as people write them.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.search;
