/// The tools of the ticket family, one a file.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.ticket;
