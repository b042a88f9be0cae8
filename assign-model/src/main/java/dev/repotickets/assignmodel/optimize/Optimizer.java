package dev.repotickets.assignmodel.optimize;

import java.util.Optional;

/// Finds where a function is least.
@FunctionalInterface
public interface Optimizer {

    /// A place that is lower than `start`, or nothing where none was found. The same function and
    /// start always give the same bits.
    Optional<double[]> lower(Objective objective, double[] start);
}
