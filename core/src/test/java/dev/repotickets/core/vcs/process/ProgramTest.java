package dev.repotickets.core.vcs.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.vcs.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program of a version control system, played by scripts.
final class ProgramTest {
    @TempDir private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(folder.resolve("bin"));
    }

    @Test
    void a_program_in_the_repository_is_not_found() throws IOException {
        script("root/tool", "#!/bin/sh\necho hostile\n");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("root"));

        String path = root() + ":" + root() + "/../root:.::" + folder.resolve("link");

        assertThat(find(path)).isEmpty();
    }

    @Test
    void the_interpreter_of_a_program_is_not_looked_for_in_the_repository() throws IOException {
        Path canary = folder.resolve("canary");
        script("root/helper", "#!/bin/sh\ntouch " + canary + "\n");
        script("bin/tool", "#!/usr/bin/env helper\n");
        String path = ".:" + root() + "::" + folder.resolve("bin") + ":/usr/bin:/bin";

        var answer = find(path).orElseThrow().ask(List.of());

        assertThat(answer).isEmpty();
        assertThat(canary).doesNotExist();
    }

    @Test
    void arguments_are_not_seen_by_a_shell_and_little_of_the_environment_is_handed_on()
            throws IOException {
        script("bin/tool", "#!/bin/sh\necho \"$1|$SECRET|$HARDENED\"\n");
        String path = folder.resolve("bin") + ":/usr/bin:/bin";

        var answer = find(path).orElseThrow().ask(List.of("$(id);`id`"));

        assertThat(answer).contains("$(id);`id`||yes");
    }

    @Test
    void a_program_that_fails_has_no_answer() throws IOException {
        script("bin/tool", "#!/bin/sh\necho half\nexit 3\n");

        assertThat(find(folder.resolve("bin") + ":/bin").orElseThrow().ask(List.of())).isEmpty();
    }

    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_program_that_takes_too_long_is_ended_with_all_that_it_started() throws IOException {
        script("bin/tool", "#!/bin/sh\necho begun\nsleep 60 &\nsleep 60\n");
        String path = folder.resolve("bin") + ":/usr/bin:/bin";

        assertThat(find(path).orElseThrow().ask(List.of())).isEmpty();
    }

    private Optional<Program> find(String path) throws IOException {
        var environment =
                new Environment(
                        folder.resolve("root"), folder, Map.of("PATH", path, "SECRET", "secret"));
        return Program.find("tool", Path.of(root()), environment, Map.of("HARDENED", "yes"));
    }

    private String root() throws IOException {
        return folder.resolve("root").toRealPath().toString();
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
