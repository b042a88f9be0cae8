package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The validator that OpenRPC itself offers.
@Timeout(300)
class OpenRpcValidatorTest {
    private static final Path SOURCES = Path.of("src", "test", "npm-openrpc").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target", "npm-openrpc").toAbsolutePath();

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(INSTALLED);
        Path log = INSTALLED.resolve("npm.log");
        assumeTrue(run(log, "node", "--version") == 0, "skipped: there is no node here");
        assumeTrue(run(log, "npm", "--version") == 0, "skipped: there is no npm here");
        for (String name : List.of("package.json", "package-lock.json", "validate.mjs")) {
            Files.copy(
                    SOURCES.resolve(name),
                    INSTALLED.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(
                run(log, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts") == 0,
                "skipped: npm cannot install the validator; is its registry out of reach?");
    }

    @Test
    void the_document_is_valid() throws Exception {
        Path document = folder.resolve("openrpc.json");
        Path output = folder.resolve("output");
        Files.writeString(document, Json.write(new Orchestrator().engine.discover()));

        int status = run(output, "node", "validate.mjs", document.toString());

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("ok ");
    }

    private static int run(Path output, String... command) throws InterruptedException {
        try {
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
        } catch (IOException _) {
            return -1;
        }
    }
}
