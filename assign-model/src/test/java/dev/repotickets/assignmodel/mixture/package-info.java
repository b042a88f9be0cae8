@NullMarked
package dev.repotickets.assignmodel.mixture;

import org.jspecify.annotations.NullMarked;
