/// What a task and a contender look like together, as numbers.
@NullMarked
package dev.repotickets.assignmodel.feature;

import org.jspecify.annotations.NullMarked;
