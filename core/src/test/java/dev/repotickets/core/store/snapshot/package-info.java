/// What is expected of the snapshot.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.snapshot;
