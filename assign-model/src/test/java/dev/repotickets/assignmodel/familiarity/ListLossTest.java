package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the weights are fitted to.
final class ListLossTest {
    private static final int SIZE = Feature.values().length;
    private static final double[] NOTHING = new double[SIZE];

    @Test
    void the_slope_is_that_of_the_value() {
        ListLoss loss = loss(examples(0));
        double[] weights = numbers(new Random(7));
        double[] slope = new double[SIZE];
        loss.at(weights, slope);

        for (int i = 0; i < SIZE; i++) {
            double step = 1e-6;
            double[] left = weights.clone();
            double[] right = weights.clone();
            left[i] -= step;
            right[i] += step;
            double measured = (loss.at(right, NOTHING.clone()) - loss.at(left, NOTHING.clone()));
            assertThat(slope[i]).isCloseTo(measured / (2 * step), within(1e-6));
        }
    }

    @Test
    void without_weights_everybody_is_as_likely() {
        double value = loss(examples(0)).at(NOTHING, new double[SIZE]);

        assertThat(value).isCloseTo(Math.log(4), within(1e-12));
    }

    @Test
    void enormous_weights_give_a_number() {
        double[] weights = new double[SIZE];
        Arrays.fill(weights, 1e100);

        assertThat(loss(examples(0)).at(weights, new double[SIZE])).isFinite();
    }

    @Test
    @Timeout(20)
    void a_feature_that_tells_everything_gets_a_weight_that_is_not_endless() {
        ListLoss loss = loss(examples(5));

        double[] weights = new SmileOptimizer().lower(loss, NOTHING).orElse(NOTHING);

        assertThat(weights[0]).isBetween(1.0, 20.0);
        assertThat(weights[0]).isEqualTo(Arrays.stream(weights).max().orElse(0));
    }

    private static ListLoss loss(List<Example> examples) {
        return new ListLoss(examples, Scale.of(examples), NOTHING);
    }

    /// @param told how much the first feature of the chosen one is above that of the others
    private static List<Example> examples(double told) {
        var random = new Random(3);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 200; i++) {
            double[][] rows = new double[4][];
            Arrays.setAll(rows, _ -> numbers(random));
            int chosen = random.nextInt(rows.length);
            rows[chosen][0] += told;
            examples.add(new Example(rows, chosen));
        }
        return examples;
    }

    private static double[] numbers(Random random) {
        return random.doubles(SIZE).toArray();
    }
}
