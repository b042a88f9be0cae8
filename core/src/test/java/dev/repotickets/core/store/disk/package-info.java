/// Evidence that the files survive.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.disk;
