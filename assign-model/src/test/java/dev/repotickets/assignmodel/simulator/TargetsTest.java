package dev.repotickets.assignmodel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the mixture must reach beside simpler ways to choose, in the same made-up workplaces: 12
/// agents whose skills drift, 5,000 tasks, 12 seeds.
final class TargetsTest {
    private static final int SEEDS = 12;
    private static final Map<String, Figures> FIGURES = new LinkedHashMap<>();

    @BeforeAll
    static void everybodyChooses() {
        Contest.baselines()
                .forEach((name, it) -> FIGURES.put(name, Trial.of(Setting.USUAL, SEEDS, it)));
        FIGURES.put("mixture", Trial.of(Setting.USUAL, SEEDS, _ -> Contest.mixture()));
    }

    @Test
    void it_regrets_far_less_than_the_original() {
        assertThat(mixture().regret())
                .isLessThan(0.50 * of("original SmartAgentSelector").regret())
                .isLessThan(0.42 * of("original auto-assign").regret());
    }

    @Test
    void it_regrets_less_than_plain_rates() {
        assertThat(mixture().regret())
                .isLessThan(0.48 * of("best overall rate").regret())
                .isLessThan(0.93 * of("hierarchical rate").regret());
    }

    @Test
    void it_is_ahead_after_a_thousand_tasks() {
        assertThat(mixture().regret1000())
                .isLessThan(0.75 * of("original SmartAgentSelector").regret1000())
                .isLessThan(0.90 * of("hierarchical rate").regret1000());
    }

    @Test
    void it_is_not_behind_the_original_in_the_first_200_tasks() {
        assertThat(mixture().regret200())
                .isLessThan(of("original SmartAgentSelector").regret200())
                .isLessThan(of("original auto-assign").regret200());
    }

    @Test
    void it_soon_finds_out_what_a_newcomer_is_good_at() {
        assertThat(mixture().regretAfterJoin())
                .isLessThan(0.50 * of("original SmartAgentSelector").regretAfterJoin());
    }

    @Test
    void its_probabilities_can_be_believed() {
        assertThat(mixture().calibrationError()).isLessThan(0.02);
        assertThat(mixture().logLoss())
                .isLessThan(0.76 * of("original SmartAgentSelector").logLoss());
    }

    private static Figures mixture() {
        return of("mixture");
    }

    private static Figures of(String name) {
        return FIGURES.getOrDefault(name, Figures.NONE);
    }
}
