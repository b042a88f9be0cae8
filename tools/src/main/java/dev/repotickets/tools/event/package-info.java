/// The tools about what has happened.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.event;
