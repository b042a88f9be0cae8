package dev.repotickets.assignmodel.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.assignmodel.LogInMemory;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.assignmodel.simulator.History;
import dev.repotickets.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log that arrives in pieces, in any order, as when clones are merged.
final class OrderTest {
    private static final List<Outcome> ALL = History.of(1_500, 4);

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_order_of_arrival_gives_the_same_bits(long seed) {
        var random = new Random(seed);
        var arriving = new ArrayList<>(ALL);
        Collections.shuffle(arriving, random);
        var log = new LogInMemory(Optional.of(folder), List.of());
        while (!arriving.isEmpty()) {
            int size = Math.min(arriving.size(), 1 + random.nextInt(600));
            List<Outcome> piece = arriving.subList(0, size);
            log.add(piece);
            piece.clear();
            run(log);
        }

        assertThat(run(log)).isEqualTo(run(new LogInMemory(Optional.empty(), ALL)));
    }

    @Test
    void the_cache_of_5000_outcomes_is_at_most_300_kilobytes() throws IOException {
        run(new LogInMemory(Optional.of(folder), History.of(5_000, 5)));

        assertThat(Files.size(folder.resolve("assignment.bin"))).isLessThan(300_000);
    }

    private static String run(LogInMemory log) {
        return Digest.of(new Fold(log, new SmileOptimizer(), _ -> {}).run());
    }
}
