/// The offline report: one file that shows everything and loads nothing.
@NullMarked
package dev.repotickets.pages.report;

import org.jspecify.annotations.NullMarked;
