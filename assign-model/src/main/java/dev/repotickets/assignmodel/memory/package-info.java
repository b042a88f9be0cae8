/// What is remembered of the outcomes: counts that fade, and the rows that a batch is fitted to.
@NullMarked
package dev.repotickets.assignmodel.memory;

import org.jspecify.annotations.NullMarked;
