package dev.repotickets.core.assign;

import static dev.repotickets.core.agent.AgentSamples.able;
import static dev.repotickets.core.agent.AgentSamples.agent;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.task.LeasePolicy;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskSamples;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static final Agent CODER = agent("AGENT-BOT", AgentType.DEVELOPER, 2, 1);
    private static final Agent TESTER = agent("AGENT-OTHER", AgentType.TESTER, 2, 2);

    private final Store store =
            new MemoryStore(
                    new RandomIds(new SplittableRandom(1)),
                    () -> NOON,
                    List.of(new LeasePolicy()),
                    List.of());

    @Test
    void of_equally_idle_agents_the_one_made_for_the_task_is_first() {
        assertThat(order("test")).containsExactly("AGENT-OTHER", "AGENT-BOT");
        assertThat(order("code")).containsExactly("AGENT-BOT", "AGENT-OTHER");
    }

    @Test
    void of_equal_scores_the_one_registered_first_is_first() {
        assertThat(order("dance")).containsExactly("AGENT-BOT", "AGENT-OTHER");
    }

    @Test
    void what_an_agent_declares_counts_on_the_first_day() {
        Agent able =
                able("AGENT-ABLE", List.of(new Capability("parser", "", 0.8, true)), List.of());
        Traits task =
                new Traits(
                        "FIX-1",
                        "dance",
                        "parser",
                        new TreeSet<>(),
                        2,
                        3,
                        new TreeSet<>(List.of("parser")));

        List<Ranked> ranked =
                Recommendation.of(List.of(CODER, TESTER, able), board(), task, learned()).ranked();

        assertThat(ranked.getFirst().agent()).isEqualTo(able);
        assertThat(ranked.getFirst().estimate().factors())
                .extracting(Factor::name)
                .contains("knows the area");
    }

    @Test
    void the_log_odds_of_the_factors_add_up_to_those_of_the_probability() {
        kept(1);
        for (Ranked it :
                Recommendation.of(List.of(CODER, TESTER), board(), wish("code"), learned())
                        .ranked()) {
            Estimate estimate = it.estimate();
            double sum =
                    estimate.baseline()
                            + estimate.factors().stream().mapToDouble(Factor::logOdds).sum();
            assertThat(sum).isCloseTo(LogOdds.of(estimate.probability()), within(1e-9));
        }
    }

    @Test
    void who_is_full_or_does_not_take_such_tasks_is_no_candidate_and_it_is_said_why() {
        kept(1);
        kept(2);
        Agent writer = able("AGENT-WRITER", List.of(), List.of("docs"));

        Recommendation result =
                Recommendation.of(List.of(CODER, TESTER, writer), board(), wish("code"), learned());

        assertThat(result.ranked()).extracting(Ranked::agent).containsExactly(TESTER);
        assertThat(result.unavailable())
                .containsEntry("AGENT-BOT", "2 of 2")
                .containsEntry("AGENT-WRITER", "takes only docs");
    }

    @Test
    void the_queue_gives_an_agent_its_own_before_what_nobody_has_and_the_oldest_first() {
        store.write(tx -> tx.apply(TaskSamples.queued(1)));
        store.write(tx -> tx.apply(TaskSamples.queued(2)));
        Task own = kept(3);

        assertThat(queue(CODER).next(RULES)).contains(own);
        assertThat(queue(TESTER).next(RULES).orElseThrow().id()).isEqualTo(TaskSamples.id(1));
    }

    @Test
    void the_queue_says_why_it_gives_nothing() {
        assertThat(queue(CODER).why()).isEqualTo("no task is queued or assigned to AGENT-BOT");
        store.write(tx -> tx.apply(TaskSamples.queued(1, "00000009")));
        assertThat(queue(CODER).next(RULES)).isEmpty();
        assertThat(queue(CODER).why()).isEqualTo("1 task waits for others that are not completed");
        assertThat(queue(able("AGENT-WRITER", List.of(), List.of("docs"))).why())
                .isEqualTo("AGENT-WRITER takes only docs; 1 task waits of other types");
    }

    private List<String> order(String taskType) {
        return Recommendation.of(List.of(CODER, TESTER), board(), wish(taskType), learned())
                .ranked()
                .stream()
                .map(it -> it.agent().key())
                .toList();
    }

    private static Traits wish(String taskType) {
        return TaskTraits.of(taskType, "medium", Optional.empty());
    }

    private Predictor learned() {
        return store.read(
                view -> new BayesianLearner().learn(new StoredOutcomes(view, Optional.empty())));
    }

    private TaskQueue queue(Agent agent) {
        return new TaskQueue(agent, board(), _ -> true);
    }

    private Task kept(int number) {
        return store.write(tx -> tx.apply(TaskSamples.given(number, TaskSamples.BOT)));
    }

    private TaskBoard board() {
        return store.read(view -> TaskBoard.of(view, ADA, NOON.plusSeconds(99)));
    }
}
