package dev.repotickets.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Runs the shipped program, or a shell that finds it on its PATH, in a folder of its own. No Java
/// is on that PATH.
record Shell(Path folder, Map<String, String> variables) {
    private static final Path DIST = Path.of("../server/target/dist").toAbsolutePath().normalize();
    private static final int SECONDS = 120;

    /// How a process ended, and what it said.
    record Result(int code, String out, String err) {}

    static Path program() {
        return distribution().resolve("bin/tickets");
    }

    static Path distribution() {
        if (!Files.isExecutable(DIST.resolve("bin/tickets"))) {
            throw new IllegalStateException(
                    "there is no program in " + DIST + ": run ./mvnw verify in the root");
        }
        return DIST;
    }

    /// A git repository of Ann's without a commit, below `parent`.
    static Shell inRepository(Path parent) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(parent.resolve("project"));
        Path home = Files.createDirectories(parent.resolve("home"));
        var shell =
                new Shell(
                        folder,
                        Map.of(
                                "PATH",
                                distribution().resolve("bin") + ":/usr/bin:/bin",
                                "HOME",
                                home.toString(),
                                "LC_ALL",
                                "C.UTF-8",
                                "GIT_CONFIG_NOSYSTEM",
                                "1"));
        shell.bash(
                "git init -q -b main . && git config user.name 'Ann Dev' && git config user.email"
                        + " ann@x.io");
        return shell;
    }

    Shell with(String name, String value) {
        var more = new TreeMap<>(variables);
        more.put(name, value);
        return new Shell(folder, more);
    }

    Shell in(Path other) {
        return new Shell(other, variables);
    }

    Result tickets(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    Result bash(String script) throws IOException, InterruptedException {
        return run(List.of("/bin/bash", "-euo", "pipefail", "-c", script));
    }

    Result run(List<String> command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("tickets", ".err");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.redirectError(err.toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + SECONDS + " s: " + command);
        }
        String said = Files.readString(err);
        Files.delete(err);
        return new Result(process.exitValue(), out, said);
    }
}
