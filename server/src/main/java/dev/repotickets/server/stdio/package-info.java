/// One client on standard input and output: a message is a line.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server.stdio;
