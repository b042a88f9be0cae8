/// Files that a caller names: who may read which, and how much of them. Open [Sources] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.source;
