/// The report, as a browser would see it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.report;
