/// The whole report, of nothing and of little.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.report.full;
