/// What a fact is, and who caused it. The facts themselves are sealed in their features.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.event;
