package dev.repotickets.assignmodel.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.assignmodel.LogInMemory;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.assignmodel.simulator.History;
import dev.repotickets.core.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is in the file of the cache, the answer is the same.
final class DamagedCacheTest {
    private static final List<Outcome> ALL = History.of(300, 2);

    @TempDir Path folder;

    private final List<String> said = new ArrayList<>();
    private Path file = Path.of("");
    private byte[] right = new byte[0];
    private String expected = "";

    @BeforeEach
    void isWrittenOnce() throws IOException {
        expected = run(folder);
        file = folder.resolve("assignment.bin");
        right = Files.readAllBytes(file);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_flipped_bit_is_noticed_and_said_once(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] wrong = right.clone();
        wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));

        rebuilds(wrong);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_cut_off_end_is_noticed_and_said_once(long seed) throws IOException {
        rebuilds(Arrays.copyOf(right, new SplittableRandom(seed).nextInt(right.length)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void bytes_that_are_signed_and_still_wrong_do_no_harm(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] wrong = right.clone();
        int body = wrong.length - Digests.BYTES;
        wrong[random.nextInt(body)] ^= (byte) (1 << random.nextInt(8));
        System.arraycopy(Digests.of(wrong, body), 0, wrong, body, Digests.BYTES);
        Files.write(file, wrong);

        assertThat(run(folder)).isNotEmpty();
        assertThat(said).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_file_of_another_program_is_replaced() throws IOException {
        rebuilds("not a cache at all, but a text of some length".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_cache_of_another_log_is_not_taken_for_this_one() throws IOException {
        Path other = folder.resolve("other");
        run(other, History.of(300, 3));
        Files.copy(
                other.resolve("assignment.bin"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(run(folder)).isEqualTo(expected);
    }

    @Test
    void where_nothing_can_be_written_it_is_learned_all_the_same() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "no folder").resolve("cache");

        assertThat(run(blocked)).isEqualTo(expected);
        assertThat(said).allMatch(it -> it.contains("cache"));
    }

    @Test
    void nothing_else_is_left_in_the_folder() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void rebuilds(byte[] wrong) throws IOException {
        Files.write(file, wrong);

        assertThat(run(folder)).isEqualTo(expected);
        assertThat(said).singleElement().asString().contains("is rebuilt");
        assertThat(Files.readAllBytes(file)).isEqualTo(right);
    }

    private String run(Path cache) {
        return run(cache, ALL);
    }

    private String run(Path cache, List<Outcome> outcomes) {
        var log = new LogInMemory(Optional.of(cache), outcomes);
        return Digest.of(new Fold(log, new SmileOptimizer(), said::add).run());
    }
}
