/// The log folded into a mind, with a cache of the way. Open [Fold] first.
@NullMarked
package dev.repotickets.assignmodel.fold;

import org.jspecify.annotations.NullMarked;
