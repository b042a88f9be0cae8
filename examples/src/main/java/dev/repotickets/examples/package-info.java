/// Runnable stories, and the tests that look at all modules together.
@org.jspecify.annotations.NullMarked
package dev.repotickets.examples;
