package dev.repotickets.assignmodel.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SmileOptimizerTest {
    private final SmileOptimizer optimizer = new SmileOptimizer();

    @Test
    void a_bowl_is_least_at_its_bottom() {
        Objective bowl =
                (x, gradient) -> {
                    gradient[0] = 2 * (x[0] - 3);
                    gradient[1] = 8 * (x[1] + 1);
                    return (x[0] - 3) * (x[0] - 3) + 4 * (x[1] + 1) * (x[1] + 1);
                };

        double[] least = optimizer.lower(bowl, new double[2]).orElseThrow();

        assertThat(least[0]).isCloseTo(3, within(1e-3));
        assertThat(least[1]).isCloseTo(-1, within(1e-3));
    }

    @Test
    void where_nothing_is_lower_nothing_is_found() {
        Objective flat = (_, gradient) -> gradient[0] = 0;

        assertThat(optimizer.lower(flat, new double[1])).isEmpty();
    }

    @Test
    void a_slope_that_lies_comes_to_an_end() {
        Objective lying =
                (x, gradient) -> {
                    gradient[0] = -1;
                    return x[0] * x[0];
                };

        assertThat(optimizer.lower(lying, new double[] {1})).isInstanceOf(Optional.class);
    }

    @Test
    @Timeout(20)
    void what_is_not_finite_comes_to_an_end_and_finds_nothing() {
        Objective cliff =
                (x, gradient) -> {
                    gradient[0] = -1;
                    return x[0] > 0.5 ? Double.POSITIVE_INFINITY : -x[0];
                };
        Objective nothing = (_, _) -> Double.NaN;

        assertThat(optimizer.lower(cliff, new double[1])).isEmpty();
        assertThat(optimizer.lower(nothing, new double[1])).isEmpty();
    }
}
