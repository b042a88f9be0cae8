/// An order that people make by hand, written on each thing by itself. Open [Rank] first, then
/// [Ranking].
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.rank;
