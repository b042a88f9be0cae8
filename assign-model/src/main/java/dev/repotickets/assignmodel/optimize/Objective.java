package dev.repotickets.assignmodel.optimize;

/// A smooth function of many numbers.
@FunctionalInterface
public interface Objective {

    /// Its value at `x`, which is finite; puts the slope there into `gradient`.
    double at(double[] x, double[] gradient);
}
