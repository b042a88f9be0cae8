package dev.repotickets.assignmodel.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.assign.LogOdds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    @Test
    void predictions_that_are_too_sure_are_made_flatter() {
        Calibration calibration = told(1_000, 0.5, 0);

        assertThat(calibration.slope()).isCloseTo(0.5, within(0.15));
        assertThat(calibration.shift()).isCloseTo(0, within(0.2));
    }

    @Test
    void predictions_that_are_too_low_are_shifted_up() {
        assertThat(told(1_000, 1, 1).shift()).isGreaterThan(0.5);
    }

    @Test
    void few_predictions_change_nothing() {
        assertThat(told(99, 0.2, 1).of(2)).isEqualTo(2);
    }

    @Test
    void it_is_not_used_where_it_would_have_been_worse() {
        Calibration calibration = told(600, 0.3, 0);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 120; i++) {
            double z = 4 * random.nextDouble() - 2;
            calibration.learn(2 * z, z > 0 ? 1 : 0);
        }

        assertThat(calibration.slope()).isGreaterThanOrEqualTo(0.8);
    }

    /// Told so many predictions, where the truth is `slope z + shift`.
    private static Calibration told(int count, double slope, double shift) {
        Calibration calibration = new Calibration();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            double z = 6 * random.nextDouble() - 3;
            double truth = LogOdds.probability(slope * z + shift);
            calibration.learn(z, random.nextDouble() < truth ? 1 : 0);
        }
        return calibration;
    }
}
