/// The short forms of entities that lists read: bytes that are understood only where they are
/// looked at.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.head;
