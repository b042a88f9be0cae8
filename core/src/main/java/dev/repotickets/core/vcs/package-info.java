/// Which repository this is, who works in it, and what is checked out.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs;
