package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir private Path folder;
    private Path root = Path.of("");
    private Console console = Console.inMemory();

    @BeforeEach
    void a_repository() throws IOException, GitAPIException {
        root = folder.resolve("project");
        console = Console.inRepository(root);
        console.done("create", "Fix");
    }

    @Test
    void it_tells_where_the_state_is_and_that_locks_work_there() throws IOException {
        String report = console.done("doctor");

        assertThat(report)
                .containsPattern("ok +repository +git at " + root.toRealPath())
                .containsPattern("ok +identity +Ann Dev")
                .containsPattern("ok +state +" + root.toRealPath() + "/.git/tickets")
                .containsPattern("ok +locks +two processes exclude each other")
                .containsPattern("ok +tickets +1 read");
        assertThat(root.resolve(".git/tickets/lock-probe")).doesNotExist();
    }

    @Test
    void it_tells_of_what_cut_short_writes_left_behind() throws IOException {
        Path old = Files.writeString(root.resolve(".tickets/tickets/01/.tmp-0001"), "x");
        Path young = Files.writeString(root.resolve(".tickets/tickets/01/.tmp-0002"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-11-24T11:00:00Z")));
        Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-11-24T12:00:00Z")));

        assertThat(console.done("doctor")).containsPattern("warning +leftovers +1 file .tmp-");
        assertThat(old).exists();
    }

    @Test
    void a_finding_is_shown_whole_with_a_command_that_mends_it() throws IOException {
        Path settings = root.resolve(".tickets/config.yaml");
        Files.writeString(
                settings, "priorities:\n  - now\n  - medium-or-later\ndefault_priority: now\n");

        assertThat(console.done("doctor"))
                .containsPattern("warning +FIX-1 +priority \"medium\" is not configured")
                .contains("tickets update FIX-1 --priority ");
    }

    @Test
    void json_tells_the_same() {
        assertThat(console.done("doctor", "--json"))
                .contains("\"ok\": true", "\"name\": \"locks\"", "\"state\": \"ok\"");
    }

    @Test
    void outside_of_a_repository_it_says_so() throws IOException {
        Console elsewhere = Console.in(Files.createDirectories(folder.resolve("elsewhere")));

        assertThat(elsewhere.run("doctor").mustBe(ExitCode.FAILED).out())
                .containsPattern("error +repository +no git, Mercurial or Jujutsu");
    }
}
