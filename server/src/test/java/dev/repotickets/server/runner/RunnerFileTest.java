package dev.repotickets.server.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.vcs.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerFileTest {
    @TempDir private Path folder;
    private Path root = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void a_home_beside_a_repository() throws IOException {
        folder = folder.toRealPath();
        root = Files.createDirectories(folder.resolve("work"));
        file =
                Files.createDirectories(folder.resolve("home/.config/repo-tickets"))
                        .resolve("runners.yaml");
    }

    @Test
    void it_names_the_program_of_each_agent() throws IOException {
        write(
                """
                agent-codebot:
                  command: [my-agent, --print]
                  timeout_minutes: 30
                  environment: [MY_KEY]
                """);

        assertThat(read(root))
                .isEqualTo(
                        Map.of(
                                new AgentId("AGENT-CODEBOT"),
                                new RunnerSettings(
                                        List.of("my-agent", "--print"),
                                        Optional.of(30),
                                        List.of("MY_KEY"),
                                        List.of())));
    }

    @Test
    void a_program_for_other_repositories_is_not_run_here() throws IOException {
        write("AGENT-A:\n  command: [a]\n  repositories: [" + folder.resolve("other") + "]\n");

        assertThat(read(root)).isEmpty();
    }

    @Test
    void a_file_inside_of_the_repository_is_refused() throws IOException {
        write("AGENT-A:\n  command: [a]\n");

        refused(folder).hasMessageContaining("inside of the repository");
    }

    @Test
    void a_file_that_others_can_write_is_refused() throws IOException {
        write("AGENT-A:\n  command: [a]\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        refused(root).hasMessageContaining("others can write it");
    }

    @Test
    void a_slip_is_refused_with_its_place() throws IOException {
        write("AGENT-A:\n  command: [a]\n  timeout: 3\n");
        refused(root).hasMessageContaining("AGENT-A has a setting \"timeout\"");
        write("AGENT-A:\n  command: []\n");
        refused(root).hasMessageContaining("AGENT-A: command is empty");
        write("AGENT-A: a\n");
        refused(root).hasMessageContaining("AGENT-A is not a group of settings");
        write("AGENT-A: [\n");
        refused(root).hasMessageContaining("line ");
    }

    @Test
    void without_a_file_it_is_said_what_to_write() {
        refused(root)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().advice()).contains("command: [my-agent]"));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private Map<AgentId, RunnerSettings> read(Path repository) {
        return RunnerFile.read(
                new Environment(repository, folder.resolve("home"), Map.of()), repository);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path repository) {
        return assertThatThrownBy(() -> read(repository)).isInstanceOf(ProblemException.class);
    }
}
