/// Speed, measured from outside: repositories of tickets, what is done with them, and how long that
/// takes beside the least that it could take.
@org.jspecify.annotations.NullMarked
package dev.repotickets.examples.scoreboard;
