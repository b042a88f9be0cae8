package dev.repotickets.assignmodel.optimize;

import java.util.Optional;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Liu and Nocedal 1989), by
/// the library Smile.
///
/// Its line search does not end where the function is not finite, so it is stopped after a number
/// of looks at the function: a number and not a time, so that every machine stops at the same one.
public final class SmileOptimizer implements Optimizer {
    private static final int CORRECTIONS = 5;
    private static final int ITERATIONS = 60;
    private static final int LOOKS = 600;
    private static final double TOLERANCE = 1e-5;

    @Override
    public Optional<double[]> lower(Objective objective, double[] start) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        double before = objective.at(x, gradient);
        if (!Double.isFinite(before)) {
            return Optional.empty();
        }
        try {
            BFGS.minimize(new Watched(objective, x.length), CORRECTIONS, x, TOLERANCE, ITERATIONS);
        } catch (EndlessException _) {
            return Optional.empty();
        }
        return objective.at(x, gradient) < before ? Optional.of(x) : Optional.empty();
    }

    /// Counts the looks.
    private static final class Watched implements DifferentiableMultivariateFunction {
        private final Objective objective;
        private final double[] unused;
        private int looks;

        Watched(Objective objective, int size) {
            this.objective = objective;
            unused = new double[size];
        }

        @Override
        public double f(double[] x) {
            return g(x, unused);
        }

        @Override
        public double g(double[] x, double[] gradient) {
            double value = objective.at(x, gradient);
            if (++looks > LOOKS || !Double.isFinite(value)) {
                throw new EndlessException();
            }
            return value;
        }
    }

    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
