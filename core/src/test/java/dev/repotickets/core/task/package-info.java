/// Tasks for tests.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.task;
