/// The tools of the workspace family, one a file.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.workspace;
