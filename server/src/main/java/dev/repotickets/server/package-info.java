/// The program: chooses what to run and wires it.
@org.jspecify.annotations.NullMarked
package dev.repotickets.server;
