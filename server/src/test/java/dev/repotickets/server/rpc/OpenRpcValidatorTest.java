package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.npm.NpmPackage;
import dev.repotickets.tools.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The validator that OpenRPC itself offers.
@Timeout(300)
class OpenRpcValidatorTest {
    private static NpmPackage installed;

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws Exception {
        installed = NpmPackage.install("npm-openrpc");
    }

    @Test
    void the_document_is_valid() throws Exception {
        Path document = folder.resolve("openrpc.json");
        Path output = folder.resolve("output");
        Files.writeString(document, Json.write(new Orchestrator().engine.discover()));

        int status = installed.run(output, "node", "validate.mjs", document.toString());

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("ok ");
    }
}
