/// Mercurial and Jujutsu, by their own programs: hardened command lines, a timeout, no shell.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs.process;
