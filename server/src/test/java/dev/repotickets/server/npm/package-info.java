/// Programs of npm that tests let look at ours.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.npm;
