/// The store in memory keeps the contract.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.memory;
