package dev.repotickets.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {
    private final Measures measures = new Measures();

    @Test
    void the_log_loss_is_the_mean_of_the_surprises() {
        measures.add(0.8, 1);
        measures.add(0.4, 0);

        assertThat(measures.probabilities("m").logLoss().orElseThrow())
                .isCloseTo((-Math.log(0.8) - Math.log(0.6)) / 2, within(1e-12));
    }

    @Test
    void the_calibration_error_is_how_far_what_was_said_is_from_what_came() {
        measures.add(0.85, 1);
        measures.add(0.85, 0);
        measures.add(0.15, 0);

        assertThat(measures.probabilities("m").calibrationError().orElseThrow())
                .isCloseTo((2 * (0.85 - 0.5) + 0.15) / 3, within(1e-12));
    }

    @Test
    void the_area_is_how_often_a_success_stands_above_a_failure_and_a_tie_counts_half() {
        measures.add(3, 1);
        measures.add(2, 0);
        measures.add(2, 1);
        measures.add(1, 0);

        assertThat(measures.ranks("m").areaUnderCurve().orElseThrow())
                .isCloseTo(3.5 / 4, within(1e-12));
    }

    @Test
    void of_nothing_or_of_successes_alone_there_is_no_area() {
        assertThat(measures.probabilities("m").areaUnderCurve()).isEmpty();
        assertThat(measures.probabilities("m").logLoss()).isEmpty();
        measures.add(0.5, 1);
        assertThat(measures.ranks("m").areaUnderCurve()).isEmpty();
    }
}
