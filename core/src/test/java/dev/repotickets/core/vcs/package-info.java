/// What every version control system has to tell.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs;
