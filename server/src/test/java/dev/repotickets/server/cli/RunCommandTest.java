package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RunCommandTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void a_coder_whose_program_is_configured_outside_of_the_repository() throws Exception {
        console = Console.inRepository(folder.resolve("work"));
        console.with("XDG_CONFIG_HOME", folder.resolve("config").toString());
        console.with("PATH", Optional.ofNullable(System.getenv("PATH")).orElse(""));
        console.done("agent", "create", "CodeBot", "--max-tasks", "2");
        console.done("create", "Fix");
    }

    @Test
    void it_works_off_the_queue_and_says_what_came_of_each_task() throws Exception {
        configure("cat > task.json; echo It works");
        for (int i = 0; i < 5; i++) {
            console.done("agent", "auto-assign", "FIX-1", "code", "Step " + i);
        }

        String out = console.done("agent", "run", "--size", "2");

        assertThat(out).contains("▶ ", "AGENT-CODEBOT: Step 0", " completed: It works");
        assertThat(out).endsWith("5 of 5 tries completed.\n");
        assertThat(console.done("agent", "tasks", "--status", "completed"))
                .contains("5 tasks total");
        assertThat(console.done("agent", "run")).isEqualTo("Nothing to do.\n");
    }

    @Test
    void a_program_that_always_fails_ends_when_its_tasks_have_no_try_left() throws Exception {
        configure("echo no compiler >&2; exit 2");
        console.done("agent", "auto-assign", "FIX-1", "code", "It", "--max-attempts", "3");

        String out = console.done("agent", "run");

        assertThat(out).contains("failed: sh ended with 2: no compiler");
        assertThat(out).endsWith("0 of 3 tries completed.\n");
    }

    @Test
    void without_a_runner_nothing_is_begun_and_it_is_said_how_to_name_one() {
        console.done("agent", "auto-assign", "FIX-1", "code", "It");

        Console.Result result = console.run("agent", "run");

        assertThat(result.code()).isEqualTo(ExitCode.PRECONDITION);
        assertThat(result.err()).contains("no runner is configured", "command: [my-agent]");
        assertThat(console.done("agent", "tasks")).contains("assigned");
    }

    @Test
    void an_agent_without_a_runner_is_named() throws Exception {
        configure("true");

        assertThat(console.run("agent", "run", "--agent", "AGENT-OTHER").err())
                .contains("there is no runner for AGENT-OTHER", "AGENT-CODEBOT");
    }

    private void configure(String script) throws Exception {
        Path file = Files.createDirectories(folder.resolve("config/repo-tickets"));
        Files.writeString(
                file.resolve("runners.yaml"),
                """
                AGENT-CODEBOT:
                  command:
                    - sh
                    - -c
                    - '%s'
                """
                        .formatted(script));
    }
}
