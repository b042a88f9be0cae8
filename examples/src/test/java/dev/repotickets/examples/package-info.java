@org.jspecify.annotations.NullMarked
package dev.repotickets.examples;
