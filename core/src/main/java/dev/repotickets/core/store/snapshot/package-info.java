/// What was worked out of the files, kept for the next process: one SQLite file that may be lost at
/// any time.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.store.snapshot;
