/// The whole store in memory: for tests, dry runs and embedding.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.memory;
