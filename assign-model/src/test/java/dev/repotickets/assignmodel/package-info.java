@NullMarked
package dev.repotickets.assignmodel;

import org.jspecify.annotations.NullMarked;
