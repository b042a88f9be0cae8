/// Time spent: timers and finished work.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.time;
