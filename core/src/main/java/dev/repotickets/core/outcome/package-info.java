/// What became of each try at a task: the log that assignment learns from.
@NullMarked
package dev.repotickets.core.outcome;

import org.jspecify.annotations.NullMarked;
