/// What every store has to keep, and the sample data for it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store;
