/// What people are shown when something goes wrong.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.problem;
