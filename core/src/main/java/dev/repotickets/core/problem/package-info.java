/// What can go wrong, as data: every reason that a caller can act on. A bug is not one.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.problem;
