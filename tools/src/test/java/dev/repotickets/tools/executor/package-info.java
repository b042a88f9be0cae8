@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.executor;
