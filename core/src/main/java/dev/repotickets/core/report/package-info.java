/// How a project stands, in figures: what there is, what is in danger, who has how much, how far
/// plans are.
///
/// All of it is worked out of a [dev.repotickets.core.report.Stock] or of values; days are those of
/// its zone.
@NullMarked
package dev.repotickets.core.report;

import org.jspecify.annotations.NullMarked;
