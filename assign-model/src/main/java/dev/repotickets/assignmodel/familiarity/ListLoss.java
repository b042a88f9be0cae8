package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.assignmodel.optimize.Objective;
import java.util.Collection;
import java.util.List;

/// How badly weights explain who of the candidates resolved each ticket: the conditional logit
/// (McFadden 1974), by the mean over the tickets.
///
/// ```
/// f(w) = (Σ (ln Σ e^(w·x) - w·x of the chosen one) + penalty Σ (w - prior)² / 2) / n
/// ```
final class ListLoss implements Objective {
    private static final double PENALTY = 10;

    private final List<Example> examples;
    private final double[] prior;

    ListLoss(Collection<Example> examples, Scale scale, double[] prior) {
        this.examples = examples.stream().map(it -> scaled(it, scale)).toList();
        this.prior = prior;
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double apart = weights[i] - prior[i];
            sum += PENALTY * apart * apart / 2;
            gradient[i] = PENALTY * apart;
        }
        for (Example example : examples) {
            sum += loss(example, weights, gradient);
        }
        for (int i = 0; i < weights.length; i++) {
            gradient[i] /= examples.size();
        }
        return sum / examples.size();
    }

    private static double loss(Example example, double[] weights, double[] gradient) {
        double[][] rows = example.rows();
        Choice choice = Choice.of(rows, weights);
        for (int i = 0; i < rows.length; i++) {
            double slope = choice.probability(i) - (i == example.chosen() ? 1 : 0);
            for (int j = 0; j < weights.length; j++) {
                gradient[j] += slope * rows[i][j];
            }
        }
        return -choice.log(example.chosen());
    }

    private static Example scaled(Example example, Scale scale) {
        double[][] rows = example.rows().clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = scale.of(rows[i]);
        }
        return new Example(rows, example.chosen());
    }
}
