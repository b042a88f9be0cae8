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
        return Stream.of(environment.variable("PATH").orElse("").split(":", -1))
                .filter(text -> text.startsWith("/"))
                .map(text -> Path.of(text).resolve(name))
                .filter(path -> !path.normalize().startsWith(root))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst()
                .map(path -> new Program(path, root, variables(environment, hardening)));
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
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException _) {
                                process.destroyForcibly();
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

    private static Map<String, String> variables(
            Environment environment, Map<String, String> hardening) {
        var variables = new TreeMap<String, String>(hardening);
        variables.put("HOME", environment.home().toString());
        variables.put("LC_ALL", "C.UTF-8");
        environment.variable("PATH").ifPresent(path -> variables.put("PATH", path));
        return Map.copyOf(variables);
    }
}
