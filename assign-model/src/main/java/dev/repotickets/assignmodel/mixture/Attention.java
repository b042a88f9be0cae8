package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.number.LogLoss;
import java.util.Arrays;

/// How much each expert is listened to: the more, the less log loss it had, and never for good
/// (fixed share: Herbster and Warmuth, "Tracking the Best Expert", 1998). It changes.
///
/// ```
/// w ← w e^-loss / Σ      then w ← 0.998 w + 0.002 / N
/// ```
final class Attention {
    private static final double SHARE = 0.002;
    private final double[] weights;

    /// Equal for the first `awake` of so many experts; the others are not listened to yet.
    Attention(int experts, int awake) {
        weights = new double[experts];
        Arrays.fill(weights, 0, awake, 1.0 / awake);
    }

    double weight(int expert) {
        return weights[expert];
    }

    /// Begins to listen to one as much as to the mean of all.
    void wake(int expert) {
        if (weights[expert] > 0) {
            return;
        }
        double share = 1.0 / (awake() + 1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 1 - share;
        }
        weights[expert] = share;
    }

    void learn(double[] logOdds, double reward) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= StrictMath.exp(-LogLoss.of(logOdds[i], reward));
            sum += weights[i];
        }
        double share = SHARE / awake();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                weights[i] = weights[i] / sum * (1 - SHARE) + share;
            }
        }
    }

    private int awake() {
        int awake = 0;
        for (double weight : weights) {
            awake += weight > 0 ? 1 : 0;
        }
        return awake;
    }

    void write(Output output) {
        for (double weight : weights) {
            output.putDouble(weight);
        }
    }

    void read(Input input) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = input.readDouble();
        }
    }
}
