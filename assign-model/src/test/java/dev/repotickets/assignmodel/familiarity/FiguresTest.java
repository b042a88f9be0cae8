package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// How rankings are measured.
final class FiguresTest {
    private final Figures figures = new Figures();

    @Test
    void the_second_of_three_is_among_three_and_not_first() {
        figures.add(new double[] {0.5, 0.3, 0.2}, 1, 0);

        assertThat(figures.first()).isZero();
        assertThat(figures.firstThree()).isEqualTo(1);
        assertThat(figures.reciprocal()).isEqualTo(0.5);
        assertThat(figures.loss()).isCloseTo(-Math.log(0.3), within(1e-12));
    }

    @Test
    void equals_count_as_a_random_order_of_them_would_in_the_mean() {
        figures.add(new double[] {0.25, 0.25, 0.25, 0.25}, 2, 0);

        assertThat(figures.first()).isEqualTo(0.25);
        assertThat(figures.firstThree()).isEqualTo(0.75);
        assertThat(figures.firstFive()).isEqualTo(1);
        assertThat(figures.reciprocal())
                .isCloseTo((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, within(1e-12));
    }
}
