@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs.git;
