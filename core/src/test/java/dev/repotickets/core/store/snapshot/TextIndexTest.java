package dev.repotickets.core.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextIndexTest {
    @TempDir Path folder;

    private SqliteSnapshot open() {
        return new SqliteSnapshot(folder.resolve("cache/snapshot.db"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void the_index_finds_and_weighs_as_reading_all_texts_does(int seed) {
        var library = new Library(new Random(seed));
        try (SqliteSnapshot one = open();
                SqliteSnapshot other = open()) {
            for (int round = 0; round < 15; round++) {
                library.change(round == 0 ? 80 : 5);
                for (int i = 0; i < 12; i++) {
                    List<Phrase> phrases = library.question();
                    String where = "seed %d, round %d, %s".formatted(seed, round, phrases);
                    assertSame(where, library, phrases, i % 2 == 0 ? one : other);
                }
            }
        }
    }

    private static void assertSame(
            String where, Library library, List<Phrase> phrases, SqliteSnapshot snapshot) {
        Optional<List<Match>> found =
                snapshot.matches(
                        Library.SHELF, library, phrases, Library.WEIGHTS, Integer.MAX_VALUE);
        assertThat(found).as(where).isPresent();
        Map<String, Double> expected = library.expected(phrases);
        Map<String, Double> actual = Library.scores(found.orElseThrow());
        assertThat(actual.keySet()).as(where).isEqualTo(expected.keySet());
        expected.forEach((key, score) ->
                assertThat(actual.get(key))
                        .as("%s, %s", where, key)
                        .isCloseTo(score, within(1e-9)));
    }

    @Test
    void a_part_that_is_gone_is_forgotten() {
        var library = new Library(new Random(7));
        library.change(60);
        var empty = new Library(new Random(7));
        List<Phrase> phrases = List.of(new Phrase(List.of("the"), false));
        try (SqliteSnapshot snapshot = open()) {
            assertSame("full", library, phrases, snapshot);
            assertSame("empty", empty, phrases, snapshot);
            assertSame("full again", library, phrases, snapshot);
        }
    }
}
