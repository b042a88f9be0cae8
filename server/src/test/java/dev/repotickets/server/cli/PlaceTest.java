package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a command works, and as whom.
class PlaceTest {
    @TempDir private Path folder;

    @BeforeEach
    void two_repositories() throws IOException, GitAPIException {
        Console.inRepository(folder.resolve("one")).done("create", "First");
        Console.inRepository(folder.resolve("two")).done("create", "Second");
        Files.createDirectories(folder.resolve("one/src/deep"));
    }

    @Test
    void the_repository_is_found_from_a_folder_inside_it() {
        assertThat(ids(Console.in(folder.resolve("one/src/deep")))).isEqualTo("FIRST-1");
    }

    @Test
    void the_option_names_another_and_is_stronger_than_the_variable() {
        Console console = Console.in(folder.resolve("one"));

        assertThat(ids(console, "--repo", "../two")).isEqualTo("SECOND-1");
        console.with("TICKETS_REPO", folder.resolve("two").toString());
        assertThat(ids(console)).isEqualTo("SECOND-1");
        assertThat(ids(console, "--repo", ".")).isEqualTo("FIRST-1");
    }

    @Test
    void a_misspelt_folder_is_never_taken_for_the_repository_around_it() {
        Console console = Console.in(folder.resolve("one"));

        assertThat(console.refused(ExitCode.USAGE, "list", "--repo", "typo"))
                .contains("there is no folder \"typo\"");
        console.with("TICKETS_REPO", "typo");
        assertThat(console.refused(ExitCode.USAGE, "create", "Lost"))
                .contains("no folder \"typo\"");
    }

    @Test
    void who_acts_is_the_option_then_the_variable_then_whom_git_names() {
        Console console = Console.in(folder.resolve("one"));

        assertThat(reporter(console)).isEqualTo("Ann Dev <ann@x.io>");
        console.with("TICKETS_ACTOR", "bot-1");
        assertThat(reporter(console)).isEqualTo("bot-1");
        assertThat(reporter(console, "--actor", "bot-2")).isEqualTo("bot-2");
    }

    @Test
    void times_are_shown_where_the_reader_is_and_the_zone_is_said() {
        Console console = Console.in(folder.resolve("one"));

        assertThat(console.done("show", "FIRST-1")).contains("Created: 2026-11-24 12:02 UTC\n");
        console.at(ZoneId.of("Asia/Tokyo"));
        assertThat(console.done("show", "FIRST-1"))
                .contains("Created: 2026-11-24 21:02 Asia/Tokyo\n");
        console.at(ZoneOffset.UTC);
        assertThat(console.done("show", "FIRST-1")).contains("Created: 2026-11-24 12:02 UTC\n");
        assertThat(console.done("show", "FIRST-1", "--json")).contains("2026-11-24T12:02:00Z");
    }

    private static String ids(Console console, String... options) {
        String[] words = with(new String[] {"list", "--format", "simple"}, options);
        return console.done(words).split("\t")[0];
    }

    private static String reporter(Console console, String... options) {
        String created = console.done(with(new String[] {"create", "Who"}, options));
        String id = created.replaceAll("(?s).*(WHO-\\d+).*", "$1");
        return console.done("show", id).replaceAll("(?s).*Reporter: ([^\n]*)\n.*", "$1");
    }

    private static String[] with(String[] words, String... more) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
