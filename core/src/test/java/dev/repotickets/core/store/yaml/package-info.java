/// The store in files keeps the contract, and what only files can break.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.yaml;
