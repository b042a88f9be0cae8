/// Who knows an area, tried and measured.
@NullMarked
package dev.repotickets.assignmodel.familiarity;

import org.jspecify.annotations.NullMarked;
