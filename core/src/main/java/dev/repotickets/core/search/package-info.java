/// The query language, and the ranked search over all that tickets hold.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.search;
