/// Mercurial and Jujutsu, where they are installed.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs.process;
