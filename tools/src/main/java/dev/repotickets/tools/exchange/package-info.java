/// What every import and export shares. Open [Batch] first: what an import brings, read and checked
/// as a whole before [Landing] writes any of it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.exchange;
