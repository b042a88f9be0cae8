/// The live dashboard: pages about one repository, filled from its store. What somebody changes
/// there goes through the toolbox, like every other change.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.dashboard;
