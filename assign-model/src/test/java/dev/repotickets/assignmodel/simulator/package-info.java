/// A made-up workplace whose truth is known, and those who choose agents in it.
@NullMarked
package dev.repotickets.assignmodel.simulator;

import org.jspecify.annotations.NullMarked;
