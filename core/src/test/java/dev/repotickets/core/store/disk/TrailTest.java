package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrailTest {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final StorePath A = StorePath.content("tickets/3F/A-3F.yaml");
    private static final StorePath B = StorePath.content("tickets/01/B-1.yaml");

    @TempDir Path folder;
    private StateFolders folders;
    private Checkout watching;
    private Checkout other;

    @BeforeEach
    void open() {
        var git = folder.resolve(".git/tickets");
        folders = new StateFolders(folder.resolve(".tickets"), git, git);
        other = open("other");
        put(other, A, "one");
        put(other, B, "one");
        watching = open("watching");
        watching.watch(folders.content());
        await(() -> watching.trail().time().isPresent());
    }

    @AfterEach
    void close() {
        watching.close();
        other.close();
    }

    private Checkout open(String name) {
        return Checkout.open(
                folders, new Surroundings(42, name, "boot", new Random(name.hashCode())));
    }

    private static void put(Checkout checkout, StorePath path, String text) {
        checkout.<Boolean>write(tx -> {
            tx.put(path, text.getBytes(UTF_8));
            return true;
        });
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < PATIENCE) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private long time() {
        return watching.trail().time().orElseThrow();
    }

    /// The time once all that happened by now has been heard.
    private long quiet() throws IOException {
        long before = time();
        Path marker = folders.content().resolve("tickets/ZZ");
        Files.createDirectories(marker);
        await(() -> isNoted("tickets/ZZ", before));
        long made = time();
        Files.delete(marker);
        await(() -> isNoted("tickets/ZZ", made));
        return time();
    }

    private boolean isNoted(String unit, long since) {
        watching.trail().time();
        return watching.trail().since(since).map(it -> it.contains(unit)).orElse(true);
    }

    @Test
    void nobody_knows_anything_without_a_watch() {
        assertThat(other.trail().time()).isEmpty();
        assertThat(other.trail().since(0)).isEmpty();
    }

    @Test
    void where_nothing_changes_everything_is_still_as_it_was() throws IOException {
        long now = quiet();

        assertThat(time()).isEqualTo(now);
        assertThat(watching.trail().since(now)).contains(Set.of());
        assertThat(watching.trail().isStill(A, now)).isTrue();
    }

    @Test
    void what_another_writes_is_noted_at_once() throws IOException {
        long before = quiet();

        for (int i = 0; i < 50; i++) {
            long earlier = time();
            put(other, i % 2 == 0 ? A : B, "version " + i);
            time();

            Set<String> units =
                    watching.trail().since(earlier).orElse(Set.of("tickets/3F", "tickets/01"));
            assertThat(units).as("write %d", i).contains(i % 2 == 0 ? "tickets/3F" : "tickets/01");
        }
        assertThat(watching.trail().isStill(A, before)).isFalse();
    }

    @Test
    void a_log_that_was_emptied_meanwhile_means_that_anything_can_have_changed()
            throws IOException {
        put(other, A, "two");
        long before = quiet();
        put(other, A, "three");
        other.checkpoint();
        put(other, B, "three");
        time();

        assertThat(watching.trail().isStill(A, before)).isFalse();
        assertThat(watching.trail().isStill(B, before)).isFalse();
    }

    @Test
    void the_files_of_a_folder_that_is_moved_away_are_not_still_there() throws IOException {
        long before = quiet();

        Files.move(folders.content().resolve("tickets/3F"), folder.resolve("3F"));

        await(() -> isNoted("tickets/3F", before));
        assertThat(watching.trail().isStill(A, before)).isFalse();
    }

    @Test
    void the_files_of_a_kind_whose_folder_is_replaced_are_not_still_there() throws IOException {
        long before = quiet();
        Path tickets = folders.content().resolve("tickets");
        Files.createDirectories(folder.resolve("new/3F"));

        Files.move(tickets, folder.resolve("old"));
        Files.move(folder.resolve("new"), tickets);

        await(() -> {
            watching.trail().time();
            return !watching.trail().isStill(A, before) && !watching.trail().isStill(B, before);
        });
    }

    @Test
    void nothing_is_believed_of_a_content_that_was_replaced() throws IOException {
        long before = quiet();

        Files.move(folders.content(), folder.resolve("backup"));
        Files.createDirectories(folders.content().resolve("tickets/3F"));

        assertThat(watching.trail().time()).isEmpty();
        assertThat(watching.trail().isStill(A, before)).isFalse();
        assertThat(watching.trail().since(before)).isEmpty();
    }

    @Test
    void a_file_of_another_root_is_never_taken_for_still() throws IOException {
        assertThat(watching.trail().isStill(StorePath.state("tickets/3F/A"), quiet())).isFalse();
    }

    @Test
    void the_folder_of_a_kind_is_never_taken_for_still() throws IOException {
        assertThat(watching.trail().isStill(StorePath.content("tickets"), quiet())).isFalse();
    }
}
