package dev.repotickets.server.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.tools.executor.Assignment;
import dev.repotickets.tools.executor.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandRunnerTest {
    @TempDir private Path root;

    @Test
    void the_task_comes_in_as_json_and_what_is_printed_is_its_output() throws Exception {
        Verdict verdict = run("cat");

        assertThat(verdict).isInstanceOf(Verdict.Completed.class);
        assertThat(run("cat | tr -d '{}'").toString())
                .contains("\"task_id\":\"6F7CAAA9\"", "\"description\":\"$(touch owned)\"");
        assertThat(root.resolve("owned")).doesNotExist();
    }

    @Test
    void an_object_that_is_printed_names_the_output_and_the_artifacts() throws Exception {
        assertThat(run("echo '{\"output\":\"done\",\"artifacts\":[\"a.txt\"]}'"))
                .isEqualTo(new Verdict.Completed("done", List.of("a.txt")));
    }

    @Test
    void another_exit_code_is_a_failed_try_with_the_end_of_the_standard_error() throws Exception {
        assertThat(run("echo broken >&2; exit 3"))
                .isEqualTo(new Verdict.Failed("sh ended with 3: broken", true));
        assertThat(run("echo offline >&2; exit 75"))
                .isEqualTo(new Verdict.Disturbed("sh ended with 75: offline"));
    }

    @Test
    void it_gets_the_variables_that_were_named_and_no_others() throws Exception {
        var output = (Verdict.Completed) run("env | sort");

        assertThat(output.output().lines().map(it -> it.split("=")[0]).toList())
                .contains("NAMED", "PATH")
                .doesNotContain("SECRET");
    }

    @Test
    void it_runs_in_the_root_of_the_repository() throws Exception {
        assertThat(run("pwd -P")).isEqualTo(new Verdict.Completed(root.toRealPath().toString()));
    }

    @Test
    void much_output_holds_it_up_no_more_than_none_and_is_kept_in_part() throws Exception {
        var output = (Verdict.Completed) run("yes 0123456789 | head -c 1000000");

        assertThat(output.output()).hasSizeBetween(90_000, 100_000);
    }

    @Test
    void when_it_is_interrupted_all_that_it_started_is_ended() throws Exception {
        var started = new CountDownLatch(1);
        Thread thread =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                runner("sleep 300 & echo $! > child; wait").run(task(), _ -> {});
                            } catch (IOException | InterruptedException _) {
                                started.countDown();
                            }
                        });
        Path child = root.resolve("child");
        while (!Files.exists(child) || Files.size(child) == 0) {
            Thread.onSpinWait();
        }
        long pid = Long.parseLong(Files.readString(child).strip());

        thread.interrupt();
        started.await();

        ProcessHandle.of(pid).ifPresent(it -> it.onExit().join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private Verdict run(String script) throws IOException, InterruptedException {
        return runner(script).run(task(), _ -> {});
    }

    private CommandRunner runner(String script) {
        var settings =
                new RunnerSettings(
                        List.of("sh", "-c", script), Optional.of(1), List.of("NAMED"), List.of());
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new CommandRunner(
                settings,
                root,
                new Environment(root, root, Map.of("PATH", path, "NAMED", "1", "SECRET", "2")));
    }

    private static Assignment task() {
        return new Assignment(
                new TaskId("6F7CAAA9"),
                new AgentId("AGENT-BOT"),
                "FIX-1",
                "Fix",
                "code",
                "medium",
                "$(touch owned)",
                "",
                "",
                0,
                "",
                1);
    }
}
