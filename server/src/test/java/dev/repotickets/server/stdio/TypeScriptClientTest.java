package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client of the other language, which is what most editors have inside.
@Timeout(300)
class TypeScriptClientTest {
    private static final Path SOURCES = Path.of("src", "test", "npm").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target", "npm").toAbsolutePath();

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(runs("node", "--version"), "skipped: there is no node here");
        assumeTrue(runs("npm", "--version"), "skipped: there is no npm here");
        Files.createDirectories(INSTALLED);
        for (String name : List.of("package.json", "package-lock.json", "session.mjs")) {
            Files.copy(
                    SOURCES.resolve(name),
                    INSTALLED.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(
                runs("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"),
                "skipped: npm cannot install the client; is its registry out of reach?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "auto", "pinned"})
    void a_whole_session_works_in_every_mode(String mode) throws Exception {
        Path repository = ServerCommand.repository(folder);
        var command = new ArrayList<>(List.of("node", "session.mjs", mode));
        command.addAll(ServerCommand.in(repository));
        Path output = folder.resolve("output");

        int status = run(command, output);

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("ok " + mode);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(List.of(command), Files.createTempFile(INSTALLED.getParent(), "npm", ".log"))
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int run(List<String> command, Path output)
            throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        Process process =
                new ProcessBuilder(command)
                        .directory(INSTALLED.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
