@NullMarked
package dev.repotickets.assignmodel.fold;

import org.jspecify.annotations.NullMarked;
