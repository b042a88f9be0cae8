/// Charts: what a browser draws, and the same as a table for those who do not see it drawn.
///
/// A [Chart] is data alone; `charts.js` gives it colours and hands it to ECharts.
@NullMarked
package dev.repotickets.pages.chart;

import org.jspecify.annotations.NullMarked;
