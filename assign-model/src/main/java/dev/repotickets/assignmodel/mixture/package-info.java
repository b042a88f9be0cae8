/// The parts listened to by how right they were, and what comes of it. Open [Mind] first.
@NullMarked
package dev.repotickets.assignmodel.mixture;

import org.jspecify.annotations.NullMarked;
