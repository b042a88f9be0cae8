/// The programs that do the work of agents, as the user configured them outside of every
/// repository. Open [RunnerFile] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.runner;
