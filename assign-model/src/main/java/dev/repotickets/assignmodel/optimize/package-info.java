/// Where a function is least. The one place that knows Smile.
@NullMarked
package dev.repotickets.assignmodel.optimize;

import org.jspecify.annotations.NullMarked;
