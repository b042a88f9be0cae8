/// How tickets depend on each other.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.graph;
