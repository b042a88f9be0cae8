package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How well it is known who resolves the tickets of 2021, by those who resolved the earlier ones.
final class ResolverTargetsTest {
    private static final Trial TRIAL =
            Trial.of(
                    ResolvedFile.own(),
                    Instant.parse("2021-01-01T00:00:00Z"),
                    Instant.parse("2022-01-01T00:00:00Z"));
    private static final Figures LEARNED = TRIAL.of(Trial.LEARNED);

    @Test
    void the_year_has_enough_tickets_and_candidates_to_mean_something() {
        assertThat(LEARNED.tickets()).isGreaterThan(400);
        assertThat(TRIAL.candidates()).isGreaterThan(30);
    }

    @Test
    void the_person_is_found_often() {
        assertThat(LEARNED.first()).isGreaterThan(0.33);
        assertThat(LEARNED.firstThree()).isGreaterThan(0.57);
        assertThat(LEARNED.reciprocal()).isGreaterThan(0.49);
    }

    @Test
    void the_person_comes_first_more_often_than_with_simpler_rules() {
        assertThat(LEARNED.first()).isGreaterThan(9 * TRIAL.of(Baselines.SMART).first());
        assertThat(LEARNED.first()).isGreaterThan(3.3 * TRIAL.of(Baselines.FREQUENT).first());
        assertThat(LEARNED.first()).isGreaterThan(1.8 * TRIAL.of(Baselines.COMPONENT).first());
        assertThat(LEARNED.first())
                .isGreaterThan(1.6 * TRIAL.of(Baselines.COMPONENT_RECENT).first());
        assertThat(LEARNED.first()).isGreaterThan(1.12 * TRIAL.of(Baselines.NEAREST).first());
    }

    @Test
    void probabilities_surprise_less_than_those_of_simpler_rules() {
        assertThat(LEARNED.loss()).isLessThan(0.82 * TRIAL.of(Baselines.COMPONENT).loss());
        assertThat(LEARNED.loss()).isLessThan(0.85 * TRIAL.of(Baselines.COMPONENT_RECENT).loss());
        assertThat(LEARNED.loss()).isLessThan(0.85 * TRIAL.of(Baselines.NEAREST).loss());
    }
}
