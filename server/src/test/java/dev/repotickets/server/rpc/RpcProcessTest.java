package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.Main;
import dev.repotickets.server.mcp.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RpcProcessTest {
    @TempDir private Path folder;

    @BeforeEach
    void a_repository() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
    }

    @Test
    void a_program_makes_a_ticket_and_reads_it_over_the_streams_of_the_process() throws Exception {
        List<String> replies =
                converse(
                        List.of(
                                "["
                                        + Peer.request(1, "workspace.init", "{\"prefix\":\"AUTH\"}")
                                        + ","
                                        + Peer.request(2, "ticket.create", "[\"Fix é\\nlogin\"]")
                                        + ","
                                        + Peer.request(3, "ticket.get", "{\"id\":\"AUTH-1\"}")
                                        + "]",
                                "nonsense",
                                Peer.request(4, "rpc.ping", "[]")));

        assertThat(replies).hasSize(3);
        assertThat(replies)
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith("[{\"jsonrpc\":\"2.0\",\"id\":1,")
                                .contains("\"id\":\"AUTH-1\""))
                .anySatisfy(it -> assertThat(it).contains("-32700", "\"id\":null", "parse_error"))
                .contains("{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{}}");
    }

    @Test
    void one_that_only_reads_changes_nothing() throws Exception {
        assertThat(converse(List.of(Peer.request(1, "workspace.init", "{}")), "--read-only"))
                .singleElement()
                .asString()
                .contains("read_only");
        assertThat(folder.resolve(".tickets")).doesNotExist();
    }

    private List<String> converse(List<String> lines, String... more)
            throws IOException, InterruptedException {
        Path errors = folder.resolve("rpc-errors");
        Path output = folder.resolve("rpc-output");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "rpc",
                                "--repo",
                                folder.toString()));
        command.addAll(List.of(more));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        String text = String.join("\n", lines) + "\n";
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readAllLines(output);
    }
}
