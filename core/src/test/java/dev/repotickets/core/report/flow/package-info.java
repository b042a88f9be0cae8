/// Figures, worked out by hand and by slower ways.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.report.flow;
