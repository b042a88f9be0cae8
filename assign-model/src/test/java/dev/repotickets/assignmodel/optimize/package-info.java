@NullMarked
package dev.repotickets.assignmodel.optimize;

import org.jspecify.annotations.NullMarked;
