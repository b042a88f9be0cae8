package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.number.Decay;
import dev.repotickets.assignmodel.optimize.Objective;
import java.util.Arrays;
import java.util.List;

/// How badly weights explain rows, and how far they are from what is thought before: the negative
/// log posterior of logistic regression, by the sum of the rows' shares.
///
/// ```
/// f(w) = (Σ 0.999^age loss(w·x, r) + Σ (w - prior)² / (2 variance)) / Σ 0.999^age
/// ```
///
/// Weights that no row touches are left out; sums go in the order of the rows.
final class RowLoss implements Objective {
    private static final double HASHED_PRECISION = 1.5;
    private static final double INTERCEPT_PRECISION = 25;

    private final int[] used;
    private final int[][] places;
    private final double[][] values;
    private final double[] rewards;
    private final double[] shares;
    private final double[] precision;
    private final double[] prior;
    private final double total;

    RowLoss(List<Row> rows) {
        int count = rows.size();
        int[] compact = new int[Batch.SIZE];
        int[] order = new int[Batch.SIZE];
        int size = 0;
        Arrays.fill(compact, -1);
        places = new int[count][];
        values = new double[count][];
        rewards = new double[count];
        shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            Batch batch = Batch.of(rows.get(i));
            int[] own = batch.places();
            for (int j = 0; j < own.length; j++) {
                if (compact[own[j]] < 0) {
                    compact[own[j]] = size;
                    order[size++] = own[j];
                }
                own[j] = compact[own[j]];
            }
            places[i] = own;
            values[i] = batch.values();
            rewards[i] = rows.get(i).rewardValue();
            shares[i] = Decay.after(count - 1 - i);
            sum += shares[i];
        }
        total = sum;
        used = Arrays.copyOf(order, size);
        prior = new double[size];
        precision = new double[size];
        for (int i = 0; i < size; i++) {
            prior[i] = prior(used[i]);
            precision[i] = precision(used[i]);
        }
    }

    double[] start() {
        return prior.clone();
    }

    /// The weights in their own places.
    double[] spread(double[] weights) {
        double[] all = new double[Batch.SIZE];
        for (int i = 0; i < used.length; i++) {
            all[used[i]] = weights[i];
        }
        return all;
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            int[] own = places[i];
            double[] x = values[i];
            double z = 0;
            for (int j = 0; j < own.length; j++) {
                z += weights[own[j]] * x[j];
            }
            // ln(1 + e^-|z|) and σ(z) from one power of e.
            double power = StrictMath.exp(-Math.abs(z));
            double loss = Math.max(z, 0) + StrictMath.log(1 + power) - rewards[i] * z;
            double chance = z >= 0 ? 1 / (1 + power) : power / (1 + power);
            sum += shares[i] * loss;
            double slope = shares[i] * (chance - rewards[i]);
            for (int j = 0; j < own.length; j++) {
                gradient[own[j]] += slope * x[j];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double apart = weights[i] - prior[i];
            sum += precision[i] * apart * apart / 2;
            gradient[i] = (gradient[i] + precision[i] * apart) / total;
        }
        return sum / total;
    }

    private static double prior(int place) {
        if (place >= Batch.FIRST_HASHED) {
            return 0;
        }
        return place == Batch.GLOBAL
                ? 1
                : place == Batch.ONE ? 0 : Batch.DENSE[place - Batch.FIRST].mean();
    }

    private static double precision(int place) {
        if (place >= Batch.FIRST_HASHED) {
            return HASHED_PRECISION;
        }
        if (place < Batch.FIRST) {
            return INTERCEPT_PRECISION;
        }
        double deviation = Batch.DENSE[place - Batch.FIRST].deviation();
        return 1 / (deviation * deviation);
    }
}
