@NullMarked
package dev.repotickets.core.report;

import org.jspecify.annotations.NullMarked;
