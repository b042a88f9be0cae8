/// The parts of the model. Each says how likely success is and why, and learns from each outcome.
@NullMarked
package dev.repotickets.assignmodel.expert;

import org.jspecify.annotations.NullMarked;
