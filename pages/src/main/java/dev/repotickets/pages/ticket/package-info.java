/// One ticket with everything on it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.pages.ticket;
