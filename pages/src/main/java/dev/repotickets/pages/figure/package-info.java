/// The figures of [dev.repotickets.core.report] as charts, for the report and the dashboard alike.
@NullMarked
package dev.repotickets.pages.figure;

import org.jspecify.annotations.NullMarked;
