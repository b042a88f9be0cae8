package dev.repotickets.assignmodel.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AttentionTest {
    private static final double[] RIGHT_AND_WRONG = {2, -2};
    private static final double[] WRONG_AND_RIGHT = {-2, 2};

    @Test
    void all_are_listened_to_alike_at_first() {
        Attention attention = new Attention(5, 4);

        assertThat(attention.weight(0)).isEqualTo(0.25);
        assertThat(attention.weight(4)).isZero();
    }

    @Test
    void who_is_right_is_listened_to() {
        Attention attention = told(20);

        assertThat(attention.weight(0)).isGreaterThan(0.99);
    }

    @Test
    void who_was_wrong_for_long_is_soon_listened_to_again() {
        Attention attention = told(2_000);
        for (int i = 0; i < 10; i++) {
            attention.learn(WRONG_AND_RIGHT, 1);
        }

        assertThat(attention.weight(1)).isGreaterThan(0.9);
    }

    @Test
    void who_wakes_is_listened_to_as_much_as_the_others() {
        Attention attention = new Attention(3, 2);
        attention.wake(2);
        attention.wake(2);

        assertThat(attention.weight(0)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(attention.weight(2)).isCloseTo(1.0 / 3, within(1e-12));
    }

    private static Attention told(int count) {
        Attention attention = new Attention(2, 2);
        for (int i = 0; i < count; i++) {
            attention.learn(RIGHT_AND_WRONG, 1);
        }
        return attention;
    }
}
