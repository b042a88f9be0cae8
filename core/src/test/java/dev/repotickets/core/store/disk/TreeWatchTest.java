package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TreeWatchTest {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    @TempDir Path folder;
    private Path root;
    private TreeWatch watch;

    @BeforeEach
    void begin() throws IOException {
        root = Files.createDirectories(folder.resolve(".tickets"));
        Files.createDirectories(root.resolve("tickets/3F/LOGIN-7K3F"));
        Files.createDirectories(root.resolve("tickets/01"));
        watch = new TreeWatch(root);
        watch.begin();
    }

    @AfterEach
    void end() throws IOException {
        watch.close();
    }

    /// What was heard until it was enough; all of it is everything.
    private Set<String> heard(Predicate<Set<String>> enough) {
        var heard = new HashSet<String>();
        for (long start = System.nanoTime(); System.nanoTime() - start < PATIENCE; ) {
            TreeWatch.Heard more = watch.heard();
            heard.addAll(more.folders());
            if (more.everything() || !watch.isComplete()) {
                heard.add("everything");
            }
            if (enough.test(heard)) {
                return heard;
            }
            Thread.onSpinWait();
        }
        return heard;
    }

    private Set<String> heardOf(String path) {
        return heard(it -> it.contains(path));
    }

    @Test
    void nothing_is_heard_where_nothing_changes() {
        assertThat(watch.isComplete()).isTrue();
        assertThat(watch.heard()).isEqualTo(new TreeWatch.Heard(Set.of(), false));
    }

    @Test
    void a_file_that_is_made_changed_or_removed_is_heard_by_its_folder() throws IOException {
        Path file = root.resolve("tickets/01/FIX-1.yaml");

        Files.writeString(file, "one");
        assertThat(heardOf("tickets/01")).contains("tickets/01").doesNotContain("everything");
        heard(it -> it.isEmpty());
        Files.writeString(file, "two");
        assertThat(heardOf("tickets/01")).contains("tickets/01");
        Files.delete(file);
        assertThat(heardOf("tickets/01")).contains("tickets/01");
    }

    @Test
    void what_lies_beside_an_entity_is_heard() throws IOException {
        Files.writeString(root.resolve("tickets/3F/LOGIN-7K3F/note.yaml"), "note");

        assertThat(heardOf("tickets/3F/LOGIN-7K3F")).contains("tickets/3F/LOGIN-7K3F");
    }

    @Test
    void a_new_folder_is_heard_and_watched_from_then_on() throws IOException {
        Path made = Files.createDirectories(root.resolve("tickets/7K/FIX-7K"));
        assertThat(heardOf("tickets/7K")).contains("tickets/7K");

        Files.writeString(made.resolve("note.yaml"), "note");

        assertThat(heardOf("tickets/7K/FIX-7K")).contains("tickets/7K/FIX-7K");
    }

    @Test
    void a_folder_that_comes_with_folders_in_it_is_heard_with_all_of_them() throws IOException {
        Path made = Files.createDirectories(folder.resolve("elsewhere/9A/FIX-9A"));
        Files.writeString(made.resolve("note.yaml"), "note");

        Files.move(folder.resolve("elsewhere"), root.resolve("epics"));

        assertThat(heard(it -> it.contains("epics/9A") || it.contains("everything")))
                .containsAnyOf("epics/9A", "everything");
    }

    @Test
    void a_folder_that_is_moved_away_is_heard_by_its_own_name() throws IOException {
        Files.move(root.resolve("tickets/3F"), folder.resolve("3F"));

        assertThat(heardOf("tickets/3F")).contains("tickets/3F");
    }

    @Test
    void the_folder_of_a_kind_moved_away_can_be_anything() throws IOException {
        Files.move(root.resolve("tickets"), folder.resolve("tickets"));

        assertThat(heardOf("everything")).contains("everything");
    }

    @Test
    void a_folder_deeper_than_any_of_ours_harms_nothing() throws IOException {
        Files.createDirectories(root.resolve("tickets/3F/LOGIN-7K3F/deep/deeper"));
        assertThat(heardOf("tickets/3F/LOGIN-7K3F")).contains("tickets/3F/LOGIN-7K3F");

        Files.writeString(root.resolve("tickets/01/FIX-1.yaml"), "one");

        assertThat(heardOf("tickets/01")).contains("tickets/01");
        assertThat(watch.isComplete()).isTrue();
    }

    @Test
    void more_than_can_be_remembered_can_be_anything() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            Files.writeString(root.resolve("tickets/01/FIX-" + i + ".yaml"), "one");
        }

        assertThat(heardOf("everything")).contains("everything");
    }

    @Test
    void a_root_that_was_removed_is_not_watched_any_more() throws IOException {
        Contents.remove(root);
        Files.createDirectories(root);

        heardOf("everything");

        assertThat(watch.isComplete()).isFalse();
    }

    @Test
    void another_root_in_the_place_of_the_one_that_was_moved_is_noticed() throws IOException {
        Files.move(root, folder.resolve("backup"));
        Files.createDirectories(root.resolve("tickets/01"));

        assertThat(watch.heard().everything()).isTrue();
        assertThat(watch.isComplete()).isFalse();
    }

    @Test
    void what_is_closed_knows_nothing() throws IOException {
        watch.close();

        assertThat(watch.heard().everything()).isTrue();
        assertThat(watch.isComplete()).isFalse();
    }
}
