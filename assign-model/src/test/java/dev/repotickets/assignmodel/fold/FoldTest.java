package dev.repotickets.assignmodel.fold;

import static dev.repotickets.assignmodel.Outcomes.agent;
import static dev.repotickets.assignmodel.Outcomes.outcome;
import static dev.repotickets.assignmodel.Outcomes.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.assignmodel.LogInMemory;
import dev.repotickets.assignmodel.OddOutcomes;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.assignmodel.simulator.History;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import dev.repotickets.core.outcome.OutcomeResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of a log is read, and that a cache changes nothing.
final class FoldTest {
    private static final List<Outcome> ALL = History.of(2_300, 1);

    @TempDir Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void a_log_that_has_not_grown_is_not_read_again() {
        LogInMemory log = cached(ALL);
        String first = run(log);
        log.takeRead();

        assertThat(run(log)).isEqualTo(first);
        assertThat(log.takeRead()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void of_a_log_that_has_grown_at_its_end_only_that_is_read() {
        LogInMemory log = cached(ALL.subList(0, 2_200));
        run(log);
        log.takeRead();

        log.add(ALL.subList(2_200, 2_300));

        assertThat(run(log)).isEqualTo(uncached(ALL));
        assertThat(log.takeRead()).isEqualTo(ids(ALL.subList(2_200, 2_300)));
    }

    @Test
    void outcomes_that_come_one_by_one_give_the_same_as_all_at_once() {
        LogInMemory log = cached(ALL.subList(0, 90));
        for (int i = 90; i < 200; i++) {
            log.add(ALL.subList(i, i + 1));
            run(log);
        }

        assertThat(run(log)).isEqualTo(uncached(ALL.subList(0, 200)));
    }

    @Test
    void what_comes_late_is_learned_from_the_checkpoint_before_it() {
        var late = new ArrayList<>(ALL);
        Outcome missing = late.remove(1_500);
        LogInMemory log = cached(late);
        run(log);
        log.takeRead();

        log.add(List.of(missing));

        assertThat(run(log)).isEqualTo(uncached(ALL));
        assertThat(log.takeRead()).isEqualTo(ids(ALL.subList(1_000, 2_300)));
    }

    @Test
    void a_later_judgement_of_an_old_try_takes_the_place_of_the_former() {
        Outcome old = ALL.get(1_200);
        Outcome later = judged(old, ALL.getLast(), OutcomeResult.REWORK);
        LogInMemory log = cached(ALL);
        run(log);

        log.add(List.of(later));

        var all = new ArrayList<>(ALL);
        all.add(later);
        var without = new ArrayList<>(all);
        without.remove(old);
        assertThat(run(log)).isEqualTo(uncached(all)).isEqualTo(uncached(without));
    }

    @Test
    void where_the_later_judgement_goes_again_the_former_counts_again() {
        Outcome later = judged(ALL.get(300), ALL.getLast(), OutcomeResult.REWORK);
        LogInMemory log = cached(ALL);
        log.add(List.of(later));
        run(log);

        log.remove(later.id());

        assertThat(run(log)).isEqualTo(uncached(ALL));
    }

    @Test
    void what_could_not_be_read_is_learned_once_it_can_be() {
        LogInMemory log = cached(ALL);
        OutcomeId damaged = ALL.get(1_700).id();
        log.damage(damaged);
        run(log);

        log.repair(damaged);

        assertThat(run(log)).isEqualTo(uncached(ALL));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void odd_outcomes_give_the_same_with_a_cache(long seed) {
        var random = new SplittableRandom(seed);
        List<Outcome> odd =
                IntStream.rangeClosed(1, 120).mapToObj(it -> OddOutcomes.odd(it, random)).toList();
        LogInMemory log = cached(odd.subList(0, 100));
        run(log);
        log.add(odd);

        assertThat(run(log)).isEqualTo(uncached(odd));
        assertThat(run(log)).isEqualTo(uncached(odd));
    }

    @Test
    void an_empty_log_is_no_trouble() {
        assertThat(run(cached(List.of()))).isEqualTo(uncached(List.of()));
    }

    @Test
    void ids_decide_the_order_and_not_when_something_was_recorded() {
        Outcome first = outcome(1, agent("a"), task("T-1", "t", ""), OutcomeResult.SUCCESS);
        Outcome second = outcome(2, agent("b"), task("T-2", "t", ""), OutcomeResult.FAILED);

        assertThat(uncached(List.of(second, first))).isEqualTo(uncached(List.of(first, second)));
    }

    private static Outcome judged(Outcome old, Outcome last, OutcomeResult result) {
        return new Outcome(
                new OutcomeId("20991231000000-00000000000A"),
                old.task(),
                old.attempt(),
                old.agent(),
                old.traits(),
                result,
                old.quality(),
                old.seconds(),
                old.cost(),
                old.chosen(),
                old.finishedAt(),
                last.recordedAt().plusSeconds(60));
    }

    private LogInMemory cached(List<Outcome> outcomes) {
        return new LogInMemory(Optional.of(folder), outcomes);
    }

    private String run(LogInMemory log) {
        return Digest.of(new Fold(log, new SmileOptimizer(), said::add).run());
    }

    private static String uncached(List<Outcome> outcomes) {
        var log = new LogInMemory(Optional.empty(), outcomes);
        return Digest.of(new Fold(log, new SmileOptimizer(), _ -> {}).run());
    }

    private static List<OutcomeId> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::id).toList();
    }
}
