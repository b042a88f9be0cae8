package dev.repotickets.assignmodel;

import static dev.repotickets.assignmodel.Outcomes.agent;
import static dev.repotickets.assignmodel.Outcomes.declaring;
import static dev.repotickets.assignmodel.Outcomes.outcome;
import static dev.repotickets.assignmodel.Outcomes.task;
import static dev.repotickets.assignmodel.Outcomes.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.Learner;
import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.Quality;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class MixtureLearnerTest {
    private static final Traits TEST = task("T-1", "test", "parser", "escape", "quotes");
    private static final Traits CODE = task("T-2", "code", "server", "slow", "start");

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Learner.class))
                .hasExactlyElementsOfTypes(MixtureLearner.class);
    }

    @Test
    void without_outcomes_what_is_declared_decides() {
        List<Estimate> estimates =
                learned().estimate(TEST, List.of(agent("developer"), declaring("tester", 1)));

        assertThat(estimates.get(1).probability())
                .isGreaterThan(estimates.get(0).probability() + 0.1);
        assertThat(estimates.get(1).factors())
                .first()
                .extracting("name")
                .isEqualTo("made for test");
    }

    @Test
    void without_outcomes_a_busy_agent_is_behind_an_idle_one() {
        List<Estimate> estimates =
                learned()
                        .estimate(
                                TEST,
                                List.of(agent("idle"), new Contender("busy", "", "", 2, 3, 0, 0)));

        assertThat(estimates.get(0).probability()).isGreaterThan(estimates.get(1).probability());
    }

    @Test
    void without_outcomes_nothing_is_known_of_time_and_quality() {
        Predictor learned = learned();

        assertThat(learned.quality()).isEqualTo(Quality.UNKNOWN);
        assertThat(learned.estimate(TEST, List.of(agent("a"))).getFirst().minutes()).isZero();
        assertThat(learned.model()).matches("mixture:[0-9a-f]{8}:n=0");
    }

    @Test
    void who_succeeds_is_preferred_to_who_fails_and_the_reason_has_its_evidence() {
        Predictor learned = learned(specialists(30).toArray(Outcome[]::new));

        List<Estimate> estimates = learned.estimate(TEST, List.of(agent("ann"), agent("ben")));

        assertThat(estimates.get(0).probability()).isGreaterThan(0.7);
        assertThat(estimates.get(1).probability()).isLessThan(0.4);
        assertThat(estimates.get(0).factors())
                .anySatisfy(it -> {
                    assertThat(it.name()).isEqualTo("success on test");
                    assertThat(it.evidence()).isEqualTo("15 of 15");
                });
    }

    @Test
    void an_agent_is_preferred_for_what_it_is_good_at() {
        Predictor learned = learned(specialists(40).toArray(Outcome[]::new));

        List<Estimate> estimates = learned.estimate(CODE, List.of(agent("ann"), agent("ben")));

        assertThat(estimates.get(1).probability())
                .isGreaterThan(estimates.get(0).probability() + 0.2);
    }

    @Test
    void baseline_and_factors_add_up_to_the_log_odds() {
        Predictor learned = learned(specialists(200).toArray(Outcome[]::new));

        for (Estimate each :
                learned.estimate(TEST, List.of(agent("ann"), agent("ben"), agent("new")))) {
            double sum =
                    each.baseline() + each.factors().stream().mapToDouble(it -> it.logOdds()).sum();
            double p = each.probability();
            assertThat(sum).isCloseTo(StrictMath.log(p / (1 - p)), within(1e-9));
        }
    }

    @Test
    void opinions_are_listened_to_by_weights_that_add_up_to_one() {
        Predictor young = learned(specialists(20).toArray(Outcome[]::new));
        Predictor grown = learned(specialists(100).toArray(Outcome[]::new));

        Estimate first = young.estimate(TEST, List.of(agent("ann"))).getFirst();
        Estimate later = grown.estimate(TEST, List.of(agent("ann"))).getFirst();

        assertThat(first.experts()).containsOnlyKeys("online4", "online40", "rate", "type");
        assertThat(later.experts())
                .containsOnlyKeys("batch", "online4", "online40", "rate", "type");
        assertThat(later.experts().values().stream().mapToDouble(it -> it.weight()).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void more_outcomes_make_it_surer() {
        Predictor young = learned(specialists(4).toArray(Outcome[]::new));
        Predictor grown = learned(specialists(200).toArray(Outcome[]::new));

        assertThat(grown.estimate(TEST, List.of(agent("ann"))).getFirst().deviation())
                .isLessThan(young.estimate(TEST, List.of(agent("ann"))).getFirst().deviation());
    }

    @Test
    void what_was_cancelled_or_broke_for_other_reasons_teaches_nothing() {
        Predictor learned =
                learned(
                        outcome(1, agent("ann"), TEST, OutcomeResult.CANCELLED),
                        outcome(2, agent("ann"), TEST, OutcomeResult.INFRA));

        assertThat(learned.quality()).isEqualTo(Quality.UNKNOWN);
        assertThat(learned.estimate(TEST, List.of(agent("ann"))))
                .isEqualTo(learned().estimate(TEST, List.of(agent("ann"))));
    }

    @Test
    void of_one_try_what_was_recorded_last_counts() {
        Predictor once = learned(outcome(5, 1, agent("ann"), TEST, OutcomeResult.FAILED));
        Predictor corrected =
                learned(
                        outcome(1, 1, agent("ann"), TEST, OutcomeResult.SUCCESS),
                        outcome(5, 1, agent("ann"), TEST, OutcomeResult.FAILED));

        assertThat(corrected.estimate(TEST, List.of(agent("ann"))))
                .isEqualTo(once.estimate(TEST, List.of(agent("ann"))));
    }

    @Test
    void a_new_version_begins_with_a_part_of_the_opinion_of_the_former() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 1; i <= 60; i++) {
            boolean isFourth = i % 4 == 0;
            outcomes.add(
                    outcome(
                            2 * i,
                            version("ann", "1"),
                            TEST,
                            isFourth ? OutcomeResult.FAILED : OutcomeResult.SUCCESS));
            outcomes.add(
                    outcome(
                            2 * i + 1,
                            agent("ben"),
                            TEST,
                            isFourth ? OutcomeResult.SUCCESS : OutcomeResult.FAILED));
        }
        Predictor learned = learned(outcomes.toArray(Outcome[]::new));

        List<Estimate> estimates =
                learned.estimate(
                        TEST, List.of(version("ann", "1"), version("ann", "2"), agent("stranger")));

        assertThat(estimates.get(1).probability())
                .isLessThan(estimates.get(0).probability())
                .isGreaterThan(estimates.get(2).probability());
        assertThat(estimates.get(1).deviation()).isGreaterThan(estimates.get(0).deviation());
    }

    @Test
    void similar_tickets_are_named() {
        Traits like = task("T-9", "test", "parser", "escape", "quotes", "nested");

        Estimate estimate =
                learned(specialists(60).toArray(Outcome[]::new))
                        .estimate(like, List.of(agent("ann")))
                        .getFirst();

        assertThat(estimate.factors())
                .anySatisfy(it -> {
                    assertThat(it.name()).isEqualTo("similar tickets");
                    assertThat(it.evidence()).contains("T-1 went well");
                });
    }

    @Test
    void the_time_it_takes_is_that_of_the_past() {
        Estimate estimate =
                learned(specialists(20).toArray(Outcome[]::new))
                        .estimate(TEST, List.of(agent("ann")))
                        .getFirst();

        assertThat(estimate.minutes()).isCloseTo(10, within(0.01));
    }

    private static Predictor learned(Outcome... outcomes) {
        return new MixtureLearner(_ -> {})
                .learn(new LogInMemory(Optional.empty(), List.of(outcomes)));
    }

    /// Ann does tests and Ben code, and neither the other.
    private static List<Outcome> specialists(int count) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 1; i <= count; i++) {
            Traits task = i % 2 == 0 ? TEST : CODE;
            outcomes.add(
                    outcome(
                            2 * i,
                            agent("ann"),
                            task,
                            i % 2 == 0 ? OutcomeResult.SUCCESS : OutcomeResult.FAILED));
            outcomes.add(
                    outcome(
                            2 * i + 1,
                            agent("ben"),
                            task,
                            i % 2 == 0 ? OutcomeResult.FAILED : OutcomeResult.SUCCESS));
        }
        return outcomes;
    }
}
