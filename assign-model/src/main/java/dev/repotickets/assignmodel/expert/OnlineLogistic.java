package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.feature.Feature;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.number.Limit;
import dev.repotickets.core.assign.LogOdds;
import java.util.function.Function;

/// Bayesian logistic regression that learns from one outcome at a time, by the extended Kalman
/// filter with the full covariance (as in Fahrmeir 1992, "Posterior mode estimation by extended
/// Kalman filtering for multivariate dynamic generalized linear models"):
///
/// ```
/// z = global + x·m      p = σ(z)      h = p (1 - p)
/// P ← P / 0.9995, no variance above where it began
/// m ← m + P x (r - p) / (1 + h x'P x)
/// P ← P - P x x'P h / (1 + h x'P x), rounded to floats, which keeps caches small
/// ```
public final class OnlineLogistic implements Expert {
    private static final double KEPT = 0.9995;
    private static final int SIZE = Feature.SIZE;

    private final String name;
    private final Function<Pair, double[]> features;
    private final double[] mean = new double[SIZE];
    private final double[][] covariance = new double[SIZE][SIZE];

    private OnlineLogistic(String name, Function<Pair, double[]> features) {
        this.name = name;
        this.features = features;
        for (int i = 0; i < SIZE; i++) {
            mean[i] = Feature.at(i).mean();
            covariance[i][i] = (float) firstVariance(i);
        }
    }

    /// Believes slices soon.
    public static OnlineLogistic quick() {
        return new OnlineLogistic("online4", Pair::quick);
    }

    /// Believes slices late.
    public static OnlineLogistic steady() {
        return new OnlineLogistic("online40", Pair::steady);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] lean(Pair pair) {
        double[] x = features.apply(pair);
        double[] parts = new double[Reason.COUNT];
        parts[Reason.TASK.index()] = pair.subject().global();
        for (int i = 0; i < SIZE; i++) {
            parts[Feature.at(i).reason().index()] += mean[i] * x[i];
        }
        return parts;
    }

    /// How unsure it is: `x'P x`, in squared log-odds.
    public double variance(Pair pair) {
        double[] x = features.apply(pair);
        return product(x, spread(x));
    }

    @Override
    public void learn(Pair pair, double reward) {
        double[] x = features.apply(pair);
        double z = Limit.wide(pair.subject().global() + product(mean, x));
        double p = LogOdds.probability(z);
        double slope = p * (1 - p);
        forget();
        double[] spread = spread(x);
        double step = 1 / (1 + slope * product(x, spread));
        for (int i = 0; i < SIZE; i++) {
            mean[i] += spread[i] * (reward - p) * step;
            for (int j = 0; j <= i; j++) {
                double less = spread[i] * spread[j] * slope * step;
                covariance[i][j] = (float) (covariance[i][j] - less);
                covariance[j][i] = covariance[i][j];
            }
        }
    }

    private void forget() {
        double[] factors = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            factors[i] =
                    Math.min(Math.sqrt(1 / KEPT), Math.sqrt(firstVariance(i) / covariance[i][i]));
        }
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] *= factors[i] * factors[j];
                covariance[j][i] = covariance[i][j];
            }
        }
    }

    private double[] spread(double[] x) {
        double[] spread = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            spread[i] = product(covariance[i], x);
        }
        return spread;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double firstVariance(int index) {
        return Feature.at(index).deviation() * Feature.at(index).deviation();
    }

    @Override
    public void write(Output output) {
        for (int i = 0; i < SIZE; i++) {
            output.putDouble(mean[i]);
            for (int j = 0; j <= i; j++) {
                output.putFloat((float) covariance[i][j]);
            }
        }
    }

    public void read(Input input) {
        for (int i = 0; i < SIZE; i++) {
            mean[i] = input.readDouble();
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = input.readFloat();
                covariance[j][i] = covariance[i][j];
            }
        }
    }
}
