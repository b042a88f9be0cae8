/// What things were at earlier moments, read off the facts beside them.
@NullMarked
package dev.repotickets.core.report.history;

import org.jspecify.annotations.NullMarked;
