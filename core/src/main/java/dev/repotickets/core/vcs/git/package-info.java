/// Git, by reading its files: no program is started, and nothing that a repository brings is
/// obeyed.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.vcs.git;
