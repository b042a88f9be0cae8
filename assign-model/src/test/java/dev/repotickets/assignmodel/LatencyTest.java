package dev.repotickets.assignmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.assignmodel.simulator.History;
import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long things take with 5,000 outcomes: `./mvnw -pl core,assign-model -Pevaluate test`.
@Tag("evaluate")
final class LatencyTest {
    private static final List<Outcome> ALL = History.of(5_000, 7);

    @TempDir Path folder;

    @Test
    void it_is_printed_and_not_judged() {
        var log = new LogInMemory(Optional.of(folder), ALL);
        print("learn 5,000 outcomes", 7, _ -> learn(new LogInMemory(Optional.empty(), ALL)));
        learn(log);
        print("open the cache of 5,000 outcomes", 21, _ -> learn(log));
        Predictor learned = learn(log);
        for (int agents : new int[] {10, 100, 1_000}) {
            List<Contender> contenders = History.contenders(agents);
            print(
                    "rank " + agents + " agents",
                    agents > 100 ? 101 : 1_001,
                    it -> learned.estimate(task(it), contenders));
        }
        Mind mind = new Mind(new SmileOptimizer());
        ALL.forEach(it -> mind.learn(it, 1));
        print("learn one more", 501, it -> mind.learn(ALL.get(it), 1));

        assertThat(learned.quality().count()).isEqualTo(200);
    }

    private static Predictor learn(LogInMemory log) {
        return new MixtureLearner(_ -> {}).learn(log);
    }

    private static Traits task(int number) {
        return ALL.get(number * 37 % ALL.size()).traits();
    }

    private static void print(String what, int times, IntConsumer work) {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf("%-36s p50 %9.3f ms%n", what, milliseconds[times / 2]);
    }
}
