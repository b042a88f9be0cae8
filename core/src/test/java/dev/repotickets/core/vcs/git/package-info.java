/// Git, kept honest by git itself.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs.git;
