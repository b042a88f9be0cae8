package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command in the documents is run, in their order, in a repository that is new for each.
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// What runs this very test, and so cannot be run by it.
    private static final Set<String> RUNNING = Set.of("./mvnw verify", "./mvnw verify -Psoak");

    @TempDir private Path folder;

    @Test
    void every_command_of_the_readme_works() throws IOException, InterruptedException {
        List<String> lines = commands(ROOT.resolve("README.md"));

        run(folder, lines);

        assertThat(lines).hasSizeGreaterThan(25);
    }

    @Test
    void every_command_of_the_other_documents_works() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
                run(folder.resolve(file.getFileName()), commands(file));
            }
        }
    }

    private void run(Path parent, List<String> lines) throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(parent).with("TMPDIR", folder.toString());
        for (String line : lines) {
            if (RUNNING.contains(line)) {
                continue;
            }
            Shell.Result result = shell.bash(ending(line.replace("./tickets ", "tickets ")));
            assertThat(result.code()).as("%s%n%s%n%s", line, result.out(), result.err()).isZero();
        }
    }

    /// A server runs until it is ended: here as soon as it has printed its address.
    private static String ending(String line) {
        return line.startsWith("tickets serve")
                ? line
                        + " --port 0 > served.txt & server=$!; for i in $(seq 300); do grep -q"
                        + " '^http' served.txt && break; sleep 0.1; done; grep '^http' served.txt;"
                        + " code=$?; kill $server; wait $server || true; exit $code"
                : line;
    }

    private static List<String> commands(Path document) throws IOException {
        var commands = new ArrayList<String>();
        boolean inside = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                inside = line.equals("```bash");
            } else if (inside && !line.isBlank() && !line.startsWith("#")) {
                commands.add(line);
            }
        }
        return commands;
    }
}
