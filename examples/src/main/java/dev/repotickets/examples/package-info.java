/// Runnable stories: how the parts are used together.
@org.jspecify.annotations.NullMarked
package dev.repotickets.examples;
