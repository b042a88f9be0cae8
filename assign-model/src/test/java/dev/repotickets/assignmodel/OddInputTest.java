package dev.repotickets.assignmodel;

import static dev.repotickets.assignmodel.Outcomes.agent;
import static dev.repotickets.assignmodel.Outcomes.outcome;
import static dev.repotickets.assignmodel.Outcomes.task;
import static dev.repotickets.assignmodel.Outcomes.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.Foretold;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Outcomes come from files that anybody can write.
final class OddInputTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_outcomes_say_estimates_are_probabilities_whose_reasons_add_up(long seed) {
        var random = new SplittableRandom(seed);
        List<Outcome> outcomes =
                IntStream.rangeClosed(1, 150).mapToObj(it -> OddOutcomes.odd(it, random)).toList();
        var log = new LogInMemory(Optional.empty(), outcomes);

        for (int i = 0; i < 20; i++) {
            Outcome asked = OddOutcomes.odd(1_000 + i, random);
            for (Estimate each :
                    new MixtureLearner(_ -> {})
                            .learn(log)
                            .estimate(asked.traits(), List.of(asked.agent()))) {
                assertThat(each.probability()).isBetween(0.006, 0.994);
                assertThat(each.deviation()).isBetween(0.0, 10.0);
                assertThat(each.minutes()).isBetween(0.0, 600_000.0);
                double sum =
                        each.baseline()
                                + each.factors().stream().mapToDouble(it -> it.logOdds()).sum();
                double p = each.probability();
                assertThat(sum).isCloseTo(StrictMath.log(p / (1 - p)), within(1e-9));
            }
        }
    }

    @Test
    void an_agent_whose_version_always_changes_is_remembered_by_its_last_ones() {
        Traits test = task("T-1", "test", "parser", "escape");
        var outcomes = new ArrayList<Outcome>();
        for (int i = 1; i <= 40; i++) {
            outcomes.add(outcome(2 * i, version("ann", "v" + i), test, OutcomeResult.SUCCESS));
            outcomes.add(outcome(2 * i + 1, agent("ben"), test, OutcomeResult.FAILED));
        }
        var log = new LogInMemory(Optional.empty(), outcomes);

        List<Estimate> estimates =
                new MixtureLearner(_ -> {})
                        .learn(log)
                        .estimate(test, List.of(version("ann", "v41"), agent("ben")));

        assertThat(estimates.get(0).probability()).isGreaterThan(0.7);
        assertThat(estimates.get(1).probability()).isLessThan(0.3);
    }

    @Test
    void a_rehearsal_foretells_each_outcome_that_counts_as_it_would_have_been_estimated() {
        Traits test = task("T-1", "test", "parser", "escape");
        List<Outcome> outcomes =
                List.of(
                        outcome(1, agent("ann"), test, OutcomeResult.SUCCESS),
                        outcome(2, agent("ann"), test, OutcomeResult.INFRA),
                        outcome(3, agent("ben"), test, OutcomeResult.FAILED),
                        outcome(4, agent("ann"), test, OutcomeResult.SUCCESS));
        var learner = new MixtureLearner(_ -> {});

        List<Foretold> foretold = learner.rehearse(new LogInMemory(Optional.empty(), outcomes));

        assertThat(foretold)
                .extracting(Foretold::outcome)
                .containsExactly(outcomes.get(0), outcomes.get(2), outcomes.get(3));
        var before = new LogInMemory(Optional.empty(), outcomes.subList(0, 3));
        assertThat(foretold.get(2).probability())
                .isEqualTo(
                        learner.learn(before)
                                .estimate(test, List.of(agent("ann")))
                                .getFirst()
                                .probability());
    }
}
