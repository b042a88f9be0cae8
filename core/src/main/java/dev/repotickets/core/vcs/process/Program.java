package dev.repotickets.core.vcs.process;

import dev.repotickets.core.vcs.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program of a version control system that is asked one question.
///
/// It is found on the PATH by an absolute folder outside the repository, runs without a shell, with
/// fixed arguments, nearly no environment, five seconds and 64 kB of output; a program that is
/// missing, fails or takes longer has no answer.
record Program(Path file, Path folder, Map<String, String> variables) {
    private static final int SECONDS = 5;
    private static final int LONGEST = 64 << 10;

    static Optional<Program> find(
            String name, Path root, Environment environment, Map<String, String> hardening) {
        List<Path> folders = folders(root, environment);
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst()
                .map(path -> new Program(path, root, variables(folders, environment, hardening)));
    }

    /// The absolute folders of the PATH that are not the repository's: the program may itself look
    /// for others, such as the interpreter in its first line.
    private static List<Path> folders(Path root, Environment environment) {
        return Stream.of(environment.variable("PATH").orElse("").split(":", -1))
                .filter(text -> text.startsWith("/"))
                .map(text -> Path.of(text).normalize())
                .filter(path -> !path.startsWith(root) && !isInside(path, root))
                .toList();
    }

    private static boolean isInside(Path path, Path root) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException _) {
            return true;
        }
    }

    /// The output of the program, without the line break at its end.
    Optional<String> ask(List<String> arguments) {
        var command = new ArrayList<String>(List.of(file.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return answer(process);
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> answer(Process process)
            throws IOException, InterruptedException {
        var killer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                                    end(process);
                                }
                            } catch (InterruptedException _) {
                                end(process);
                            }
                        });
        byte[] output = process.getInputStream().readNBytes(LONGEST);
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        killer.interrupt();
        if (!ended || process.exitValue() != 0) {
            return Optional.empty();
        }
        String text = new String(output, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// Those that it started go first: each of them keeps its output open.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Map<String, String> variables(
            List<Path> folders, Environment environment, Map<String, String> hardening) {
        var variables = new TreeMap<String, String>(hardening);
        variables.put("HOME", environment.home().toString());
        variables.put("LC_ALL", "C.UTF-8");
        variables.put(
                "PATH", folders.stream().map(Path::toString).collect(Collectors.joining(":")));
        return Map.copyOf(variables);
    }
}
