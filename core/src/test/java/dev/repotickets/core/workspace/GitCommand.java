package dev.repotickets.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The git program, in one folder, without the settings of whoever runs the tests.
public record GitCommand(Path folder) {
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "GIT_CONFIG_GLOBAL", "/dev/null",
                    "GIT_CONFIG_SYSTEM", "/dev/null",
                    "GIT_AUTHOR_NAME", "Ada",
                    "GIT_AUTHOR_EMAIL", "ada@example.org",
                    "GIT_COMMITTER_NAME", "Ada",
                    "GIT_COMMITTER_EMAIL", "ada@example.org");

    /// A new repository on branch `main`.
    public static GitCommand init(Path folder) throws IOException, InterruptedException {
        var git = new GitCommand(folder);
        git.run("init", "-q", "-b", "main");
        git.run("config", "gc.auto", "0");
        git.run("config", "core.fsync", "none");
        return git;
    }

    public String run(String... arguments) throws IOException, InterruptedException {
        var output = new StringBuilder();
        int code = call(output, arguments);
        assertThat(code).as("git %s: %s", String.join(" ", arguments), output).isZero();
        return output.toString().strip();
    }

    /// The exit code of a call that may fail.
    public int call(StringBuilder output, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(SETTINGS);
        Process process = builder.start();
        process.getOutputStream().close();
        output.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    public void commitAll(String message) throws IOException, InterruptedException {
        run("add", "-A");
        run("commit", "-q", "-m", message);
    }
}
