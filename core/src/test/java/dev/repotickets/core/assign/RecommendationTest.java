package dev.repotickets.core.assign;

import static dev.repotickets.core.agent.AgentSamples.able;
import static dev.repotickets.core.agent.AgentSamples.agent;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.task.LeasePolicy;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskSamples;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
    void the_score_is_the_originals_with_the_fit_beside_it() {
        Agent able =
                able(
                        "AGENT-ABLE",
                        List.of(
                                new Capability("unit test", "", 0.8, true),
                                new Capability("test data", "", 0.5, false)),
                        List.of("test"));
        var candidate = new Candidate(able, 1, Performance.of(able.id(), List.of()));

        List<ScorePart> parts = new UsualScorer().score(candidate, wish("Test"));

        assertThat(parts)
                .containsExactly(
                        new ScorePart("idle", 5),
                        new ScorePart("success", 0),
                        new ScorePart("preferred", 15),
                        new ScorePart("capability", 8),
                        new ScorePart("fit", 0));
        assertThat(Ranked.of(candidate, parts).score()).isEqualTo(28);
    }

    @Test
    void who_is_full_or_does_not_take_such_tasks_is_no_candidate_and_it_is_said_why() {
        kept(1);
        kept(2);
        Agent writer = able("AGENT-WRITER", List.of(), List.of("docs"));

        Recommendation result =
                Recommendation.of(
                        List.of(CODER, TESTER, writer), board(), wish("code"), new UsualScorer());

        assertThat(result.ranked())
                .extracting(it -> it.candidate().agent())
                .containsExactly(TESTER);
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
        return Recommendation.of(List.of(CODER, TESTER), board(), wish(taskType), new UsualScorer())
                .ranked()
                .stream()
                .map(it -> it.candidate().agent().key())
                .toList();
    }

    private static Wish wish(String taskType) {
        return new Wish(taskType, Optional.empty(), Optional.empty());
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
