/// The board: tickets in columns by their status.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.board;
