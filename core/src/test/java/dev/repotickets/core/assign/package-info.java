/// Tests of decisions about tasks.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.assign;
