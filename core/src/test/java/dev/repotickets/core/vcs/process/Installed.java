package dev.repotickets.core.vcs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A program that may be missing on the machine that runs the tests.
record Installed(String name, Map<String, String> settings) {

    void require() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        assumeTrue(
                Stream.of(path.split(":", -1))
                        .anyMatch(it -> Files.isExecutable(Path.of(it).resolve(name))),
                name + " is not installed: what it tells could not be tried");
    }

    String run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(name));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
