/// Texts as words, and which of them fit a query best.
@org.jspecify.annotations.NullMarked
package dev.repotickets.core.text;
