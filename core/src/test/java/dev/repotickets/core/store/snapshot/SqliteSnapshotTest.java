package dev.repotickets.core.store.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

final class SqliteSnapshotTest {
    private static final String SHELF = "tickets/1.1";
    private static final List<Phrase> THE = List.of(new Phrase(List.of("the"), false));

    @TempDir Path folder;
    private Path file;
    private final Library library = new Library(new Random(3));
    private final Map<String, byte[]> pages = new TreeMap<>();

    @BeforeEach
    void fill() {
        file = folder.resolve("cache/snapshot.db");
        var random = new Random(5);
        for (int i = 0; i < 20; i++) {
            byte[] page = new byte[random.nextInt(6_000)];
            random.nextBytes(page);
            pages.put("%02d".formatted(i), page);
        }
        library.change(80);
        keep();
    }

    private void keep() {
        try (var snapshot = new SqliteSnapshot(file)) {
            snapshot.put(SHELF, pages, Set.of());
            snapshot.matches(Library.SHELF, library, THE, Library.WEIGHTS, Integer.MAX_VALUE);
        }
    }

    /// Whatever is there is what was put.
    private int assertTrue(String where) {
        try (var snapshot = new SqliteSnapshot(file)) {
            Map<String, byte[]> found = snapshot.pages(SHELF);
            found.forEach((name, page) ->
                    assertThat(page).as("%s, page %s", where, name).isEqualTo(pages.get(name)));
            return found.size();
        }
    }

    private void assertWorksAgain(String where) {
        keep();
        assertThat(assertTrue(where)).as(where).isEqualTo(pages.size());
        try (var snapshot = new SqliteSnapshot(file)) {
            Optional<List<Match>> found =
                    snapshot.matches(
                            Library.SHELF, library, THE, Library.WEIGHTS, Integer.MAX_VALUE);
            assertThat(found.map(it -> Library.scores(it).keySet()))
                    .as(where)
                    .contains(library.expected(THE).keySet());
        }
    }

    @Test
    void pages_are_there_for_the_next_process_and_go_when_told() {
        assertThat(assertTrue("reopened")).isEqualTo(20);

        try (var snapshot = new SqliteSnapshot(file)) {
            snapshot.put(SHELF, Map.of("00", new byte[] {1}), Set.of("01"));
            assertThat(snapshot.pages("other/1.1")).isEmpty();
            assertThat(snapshot.pages(SHELF)).hasSize(19).containsEntry("00", new byte[] {1});
        }
    }

    @Test
    void a_flipped_bit_never_gives_a_page_or_an_error_of_its_own() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(11);
        int wrong = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            String where = "flip %d at %d".formatted(i, at);

            assertTrue(where);
            wrong += answersWrongly() ? 1 : 0;
            assertTrue(where);
            remove();
        }
        System.out.printf("flipped bits: %d of 60 made the index of words answer wrongly%n", wrong);
    }

    private boolean answersWrongly() {
        var ask = new Library(new Random(17));
        boolean isWrong = false;
        try (var snapshot = new SqliteSnapshot(file)) {
            for (int i = 0; i < 20; i++) {
                List<Phrase> phrases = ask.question();
                Optional<List<Match>> found =
                        snapshot.matches(
                                Library.SHELF,
                                library,
                                phrases,
                                Library.WEIGHTS,
                                Integer.MAX_VALUE);
                isWrong |=
                        found.filter(it ->
                                        !Library.scores(it)
                                                .keySet()
                                                .equals(library.expected(phrases).keySet()))
                                .isPresent();
            }
        }
        return isWrong;
    }

    private void remove() throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling("snapshot.db" + part));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.5, 0.9})
    void a_file_that_was_cut_off_costs_its_pages(double share) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));

        assertTrue("cut off");
        assertWorksAgain("cut off");
    }

    @Test
    void a_text_in_its_place_costs_its_pages() throws IOException {
        Files.writeString(file, "not a database, ".repeat(2_000));

        assertThat(assertTrue("text")).isZero();
        assertWorksAgain("text");
    }

    @Test
    void a_folder_in_its_place_costs_its_pages_until_it_is_gone() throws IOException {
        remove();
        Files.createDirectories(file.resolve("full"));

        assertThat(assertTrue("folder")).isZero();
        keep();
        assertThat(answersWrongly()).isFalse();

        Files.delete(file.resolve("full"));
        Files.deleteIfExists(file);
        assertWorksAgain("folder");
    }

    @Test
    void a_file_where_its_folder_should_be_costs_its_pages() throws IOException {
        remove();
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "in the way");

        assertThat(assertTrue("blocked")).isZero();
        keep();
        assertThat(answersWrongly()).isFalse();

        Files.delete(file.getParent());
        assertWorksAgain("blocked");
    }

    @Test
    void a_file_of_another_version_costs_its_pages() throws SQLException {
        execute("PRAGMA user_version = 99");

        assertThat(assertTrue("version")).isZero();
        assertWorksAgain("version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE page",
                "DROP TABLE keys_tickets_1",
                "DROP TABLE parts_tickets_1",
                "DROP TABLE words_tickets_1",
                "UPDATE page SET body = NULL",
                "UPDATE page SET body = 7, sum = 'x'",
                "UPDATE parts_tickets_1 SET body = x'00', mark = 1",
                "UPDATE parts_tickets_1 SET body = x'ffffffffffffffffffffffffffffffffffffffff', mark = 1"
            })
    void tables_that_are_not_as_they_were_made_cost_their_pages(String statement) {
        try {
            execute(statement);
        } catch (SQLException _) {
            // What is refused does no damage.
            assertThat(statement).contains("NULL");
        }

        assertTrue(statement);
        assertThat(answersWrongly()).as(statement).isFalse();
        assertWorksAgain(statement);
    }

    @Test
    void a_file_that_another_holds_costs_its_pages_until_it_is_free() throws SQLException {
        try (Connection other = connect();
                Statement held = other.createStatement();
                var snapshot = new SqliteSnapshot(file)) {
            held.execute("BEGIN EXCLUSIVE");
            snapshot.put(SHELF, Map.of("new", new byte[] {1}), Set.of());
            library.change(10);
            snapshot.pages(SHELF);
            assertThat(
                            snapshot.matches(
                                    Library.SHELF,
                                    library,
                                    THE,
                                    Library.WEIGHTS,
                                    Integer.MAX_VALUE))
                    .isEmpty();
            held.execute("ROLLBACK");

            pages.put("new", new byte[] {1});
            snapshot.put(SHELF, Map.of("new", new byte[] {1}), Set.of());
            assertThat(snapshot.pages(SHELF)).hasSize(21);
            assertThat(
                            snapshot.matches(
                                            Library.SHELF,
                                            library,
                                            THE,
                                            Library.WEIGHTS,
                                            Integer.MAX_VALUE)
                                    .map(it -> Library.scores(it).keySet()))
                    .contains(library.expected(THE).keySet());
        }
        assertWorksAgain("held");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        return JDBC.createConnection(JDBC.PREFIX + file, new Properties());
    }

    @Test
    void a_damage_under_a_snapshot_that_is_open_is_never_an_error() throws IOException {
        try (var snapshot = new SqliteSnapshot(file)) {
            snapshot.pages(SHELF);
            Files.write(file, "garbage".repeat(5_000).getBytes(UTF_8));

            for (int i = 0; i < 3; i++) {
                snapshot.put(SHELF, Map.of("00", pages.get("00")), Set.of());
                snapshot.pages(SHELF)
                        .forEach((name, page) -> assertThat(page).isEqualTo(pages.get(name)));
                snapshot.matches(Library.SHELF, library, THE, Library.WEIGHTS, Integer.MAX_VALUE);
            }
        }
        assertWorksAgain("damaged while open");
    }
}
