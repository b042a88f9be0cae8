/// Who knows an area: who is likely to resolve a ticket, learned from who resolved which tickets
/// before. Begin at `FamiliarityModel`.
@NullMarked
package dev.repotickets.assignmodel.familiarity;

import org.jspecify.annotations.NullMarked;
