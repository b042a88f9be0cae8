package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowCommandsTest {
    private final Console console = Console.inMemory();

    @Test
    void a_run_is_started_shown_steered_and_ended() {
        console.done("create", "Fix");
        console.done("agent", "create", "Bot");
        String id =
                last(
                        line(
                                        console.done(
                                                "workflow",
                                                "create",
                                                "Ship it",
                                                "--step",
                                                "build:code",
                                                "--step",
                                                "ok:gate:build",
                                                "--step",
                                                "ship:code:build,ok"),
                                        0)
                                .replace(": Ship it", ""));
        String started =
                console.done("workflow", "start", id, "--ticket", "fix-1", "-i", "env=prod");
        String run = last(line(started, 0));

        assertThat(started)
                .isEqualTo("✓ Started run " + run + "\nStatus: running\nActive steps: build\n");
        String task = line(console.done("task", "next", "AGENT-BOT"), 0).split(" ")[3];
        assertThat(console.done("workflow", "show", run))
                .contains(
                        "Workflow run: " + run,
                        "Inputs: env=prod",
                        "Progress: 0 of 3 steps (0%)",
                        "  ▶ build (code): in-progress, task " + task,
                        "  ○ ok (gate), after build: pending",
                        "- build: AGENT-BOT has task " + task + " since 2026-");
        console.done("task", "complete", task, "--output", "Built");
        assertThat(console.done("workflow", "show", run))
                .contains(
                        "✓ build (code): completed",
                        "    output: Built",
                        "- ok: A person decides; tickets workflow complete-step "
                                + run
                                + " ok --outcome completed");
        assertThat(console.done("workflow", "pause", run))
                .isEqualTo("✓ Paused run " + run + "\nStatus: paused\nActive steps: ok\n");
        assertThat(console.done("workflow", "show", run))
                .contains("tickets workflow resume " + run);
        console.done("workflow", "resume", run);
        console.done("workflow", "complete-step", run, "ok", "-o", "Fine");
        assertThat(console.done("workflow", "show", run))
                .contains("- ship: Task ", "; tickets task next AGENT-...");
        assertThat(console.done("workflows", "list", "--status", "running"))
                .contains("run", run, "Ship it", "2/3", "FIX-1", "ship", "1 workflow or run total");
        assertThat(console.done("workflow", "cancel", run))
                .isEqualTo("✓ Cancelled run " + run + "\nStatus: cancelled\n");
        assertThat(console.done("workflow", "cancel", run))
                .startsWith("Run " + run + " is so already; nothing was changed.");
        assertThat(console.done("workflow", "show", run)).contains("⏭ ship");
    }

    @Test
    void the_templates_are_listed_and_shown() {
        assertThat(console.done("workflow", "list")).contains("feature", "bugfix", "2 workflows");
        assertThat(console.done("workflow", "show", "bugfix"))
                .contains(
                        "Workflow: bugfix",
                        "  • reproduce (test)\n  • diagnose (analysis), after reproduce");
    }

    @Test
    void a_file_of_steps_is_read_and_its_mistakes_are_named(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("steps.yaml");
        Files.writeString(
                file,
                """
                description: From a file
                steps:
                  - name: build
                    task_type: code
                    max_attempts: 2
                    backoff_seconds: 60
                  - name: ok
                    gate: true
                    depends_on: [build]
                    condition: inputs.env == "prod"
                """);
        String made = console.done("workflow", "create", "Ship", "--file", file.toString());
        String id = last(made.strip().replace(": Ship", ""));
        assertThat(console.done("workflow", "show", id))
                .contains("From a file", "• ok (gate), after build", "if inputs.env == \"prod\"");

        Files.writeString(file, "steps:\n  - name: a\n    depends_on: [b]\n");
        assertThat(console.run("workflow", "create", "x", "--file", file.toString()).err())
                .contains("steps[0].depends_on of step \"a\": there is no step \"b\"");
        Files.writeString(file, "steps: [\n");
        assertThat(console.run("workflow", "create", "x", "--file", file.toString()).err())
                .contains("steps.yaml:");
    }

    @Test
    void what_comes_back_from_a_terminal_is_clean() {
        console.done("create", "Fix");
        String started =
                console.done(
                        "workflow",
                        "start",
                        "feature",
                        "--ticket",
                        "FIX-1",
                        "--input",
                        "env=\u001b[31mred");
        assertThat(console.done("workflow", "show", last(line(started, 0))))
                .contains("Inputs: env=")
                .doesNotContain("\u001b");
    }

    private static String line(String text, int index) {
        return text.lines().toList().get(index);
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
