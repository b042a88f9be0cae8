package dev.repotickets.server.npm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A package of programs that we did not write, installed below `target`.
public record NpmPackage(Path folder) {
    private static final long PATIENCE = 300;

    /// Installs the package of that name in `src/test`; skips the test, with the reason, where
    /// there is no Node.js or npm cannot reach its registry.
    public static NpmPackage install(String name) throws IOException, InterruptedException {
        Path sources = Path.of("src", "test", name).toAbsolutePath();
        var installed = new NpmPackage(Path.of("target", name).toAbsolutePath());
        Files.createDirectories(installed.folder);
        Path log = installed.folder.resolve("npm.log");
        assumeTrue(installed.run(log, "node", "--version") == 0, "skipped: there is no node here");
        assumeTrue(installed.run(log, "npm", "--version") == 0, "skipped: there is no npm here");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        installed.folder.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(
                installed.run(log, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts") == 0,
                "skipped: npm cannot install " + name + "; is its registry out of reach?");
        return installed;
    }

    public int run(Path output, String... command) throws InterruptedException {
        return run(output, List.of(command));
    }

    /// The exit code of a command in the folder of the package, or -1 where it cannot be started or
    /// takes more than five minutes. What it prints goes to `output`.
    public int run(Path output, List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException _) {
            return -1;
        }
    }
}
