package dev.repotickets.core.report.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void where_every_day_was_alike_the_day_is_certain() {
        Forecast forecast = Forecast.of(10, Collections.nCopies(10, 2), TODAY);

        assertThat(forecast.likely())
                .containsExactly(
                        new Forecast.Likely(50, 5, LocalDate.parse("2026-11-29")),
                        new Forecast.Likely(85, 5, LocalDate.parse("2026-11-29")),
                        new Forecast.Likely(95, 5, LocalDate.parse("2026-11-29")));
        assertThat(forecast.basis()).isEqualTo(10);
    }

    /// One success in two draws: the number of draws until the tenth is negative binomial; its
    /// median is 20, its 85th percentile 25 and its 95th 29, by summing its probabilities.
    @Test
    void uneven_days_give_an_interval_as_the_theory_says() {
        List<Integer> past = List.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);

        Forecast forecast = Forecast.of(10, past, TODAY);

        assertThat(forecast.likely().get(0).days()).isBetween(19, 20);
        assertThat(forecast.likely().get(1).days()).isBetween(24, 26);
        assertThat(forecast.likely().get(2).days()).isBetween(27, 30);
        assertThat(Forecast.of(10, past, TODAY)).isEqualTo(forecast);
    }

    @Test
    void too_little_of_a_past_and_no_rest_give_none_and_say_why() {
        assertThat(Forecast.of(3, List.of(1, 0, 1), TODAY).missing())
                .isEqualTo("something was done on 2 days only; it takes 5");
        assertThat(Forecast.of(0, List.of(), TODAY).missing()).isEqualTo("nothing remains");
        assertThat(Forecast.of(100_000, List.of(1, 1, 1, 1, 1), TODAY).missing())
                .contains("ten years");
        assertThat(Forecast.of(3, List.of(), TODAY).day(85)).isEmpty();
    }
}
