package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final RateLimit limit = new RateLimit(3, 60, 2, () -> now);

    @Test
    void so_many_at_once_and_one_a_second_from_then_on() {
        spend("a", 3);

        assertThat(limit.refusal("a")).hasValue(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(limit.refusal("a")).isEmpty();
        assertThat(limit.refusal("a")).hasValue(1);
    }

    @Test
    void a_slow_limit_says_how_long_to_wait() {
        var slow = new RateLimit(1, 2, 10, () -> now);
        assertThat(slow.refusal("a")).isEmpty();

        assertThat(slow.refusal("a")).hasValue(30);
    }

    @Test
    void one_side_does_not_pay_for_another() {
        spend("a", 3);

        assertThat(limit.refusal("b")).isEmpty();
        assertThat(limit.refusal("a")).isPresent();
    }

    @Test
    void only_so_many_sides_are_remembered() {
        spend("a", 3);
        spend("b", 3);
        assertThat(limit.refusal("a")).isPresent();

        spend("c", 1);

        assertThat(limit.refusal("a")).isPresent();
        assertThat(limit.refusal("b")).isEmpty();
    }

    private void spend(String side, int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(limit.refusal(side)).isEqualTo(OptionalLong.empty());
        }
    }
}
