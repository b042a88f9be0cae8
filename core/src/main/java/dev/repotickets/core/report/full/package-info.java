/// All figures of a project at once.
@NullMarked
package dev.repotickets.core.report.full;

import org.jspecify.annotations.NullMarked;
