/// What single tools of tickets do, as a caller sees it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.ticket;
