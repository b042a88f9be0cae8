package dev.repotickets.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,2026-11-24T00:00:00Z",
        "2026-11-24T10:30:00Z,2026-11-24T10:30:00Z",
        "2026-11-24T10:30:00+02:00,2026-11-24T08:30:00Z",
        "12h,2026-03-31T00:00:00Z",
        "0d,2026-03-31T12:00:00Z",
        "7d,2026-03-24T12:00:00Z",
        "2w,2026-03-17T12:00:00Z",
        "1m,2026-02-28T12:00:00Z",
        "1y,2025-03-31T12:00:00Z",
        "9999y,-7973-03-31T12:00:00Z"
    })
    void a_moment_is_a_day_a_timestamp_or_how_long_ago(String text, Instant moment) {
        assertThat(Moment.parse("since", text, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "P1000000000Y",
                "0000-00-00",
                "2026-02-30",
                "now-1e9d",
                "10000d",
                "-1d",
                "7D",
                "7 d",
                "1969-01-01",
                "2026-11-24\n",
                "\u0667d"
            })
    void anything_else_is_refused_with_the_field_and_the_value(String text) {
        assertThatThrownBy(() -> Moment.parse("since", text, NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("since is not a date: ");
    }
}
