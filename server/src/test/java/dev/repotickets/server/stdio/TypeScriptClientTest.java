package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.http.ShippedServer;
import dev.repotickets.server.npm.NpmPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client of the other language, which is what most editors have inside.
@Timeout(300)
class TypeScriptClientTest {
    private static NpmPackage installed;

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws Exception {
        installed = NpmPackage.install("npm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "auto", "pinned"})
    void a_whole_session_works_in_every_mode(String mode) throws Exception {
        Path repository = ServerCommand.repository(folder);

        check(mode, ServerCommand.in(repository));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "auto", "pinned"})
    void a_whole_session_works_over_http_in_every_mode(String mode) throws Exception {
        Path repository = ServerCommand.repository(folder);

        try (ShippedServer server = ShippedServer.in(repository, folder, List.of())) {
            check(mode, List.of(server.address("/mcp").toString()));
        }
    }

    private void check(String mode, List<String> server) throws Exception {
        var command = new ArrayList<>(List.of("node", "session.mjs", mode));
        command.addAll(server);
        Path output = folder.resolve("output");

        int status = installed.run(output, command);

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("ok " + mode);
    }
}
