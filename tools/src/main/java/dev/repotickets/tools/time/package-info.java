/// The tools of the time family, one a file.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.time;
