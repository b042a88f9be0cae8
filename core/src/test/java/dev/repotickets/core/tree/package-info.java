/// Records as plain data.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.tree;
