package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs programs in a folder, with nothing of the caller's environment but what is said here.
record Program(Path folder, Map<String, String> variables) {
    private static final int SECONDS = 600;

    /// How long a process took from before its start until after its end, and what it printed.
    record Ran(long nanos, String out) {}

    static Program in(Path folder) {
        return new Program(
                folder,
                Map.ofEntries(
                        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
                        Map.entry("HOME", folder.resolve(".git/home").toString()),
                        Map.entry("LC_ALL", "C.UTF-8"),
                        Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
                        Map.entry("GIT_AUTHOR_NAME", "Ann"),
                        Map.entry("GIT_AUTHOR_EMAIL", "ann@example.org"),
                        Map.entry("GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z"),
                        Map.entry("GIT_COMMITTER_NAME", "Ann"),
                        Map.entry("GIT_COMMITTER_EMAIL", "ann@example.org"),
                        Map.entry("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z")));
    }

    Ran run(List<String> command) {
        try {
            Path err = Files.createTempFile("scoreboard", ".err");
            try {
                return run(command, err);
            } finally {
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... command) {
        return run(List.of(command));
    }

    Process start(List<String> command) throws IOException {
        return builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private Ran run(List<String> command, Path err) throws IOException {
        ProcessBuilder builder =
                builder(command)
                        .redirectError(err.toFile())
                        .redirectInput(Path.of("/dev/null").toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = code(process);
        long nanos = System.nanoTime() - begun;
        if (code != 0) {
            throw new WrongAnswerException(
                    "%s ended with %d: %s".formatted(command, code, Files.readString(err)));
        }
        return new Ran(nanos, out);
    }

    private static int code(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new WrongAnswerException("still running after " + SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new WrongAnswerException("interrupted");
        }
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder;
    }
}
