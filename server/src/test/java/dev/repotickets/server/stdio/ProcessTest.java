package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcessTest {
    private static final String HELLO =
            Peer.request(0, "initialize", "{\"protocolVersion\":\"2025-11-25\"}");

    @TempDir private Path folder;
    private Path repository;
    private Path output;
    private Path errors;

    @BeforeEach
    void make() throws Exception {
        repository = ServerCommand.repository(folder);
        output = folder.resolve("output");
        errors = folder.resolve("errors");
    }

    @Test
    void all_that_is_ever_written_to_the_output_are_messages() throws Exception {
        List<String> session =
                List.of(
                        HELLO,
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                        Peer.request(1, "tools/list", "{}"),
                        Peer.request(2, "ping", "{}"),
                        "nonsense",
                        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                        Peer.request(3, "prompts/list", "{}"),
                        call(4, "ticket_list", "{}"),
                        call(5, "workspace_init", "{\"prefix\":\"AUTH\"}"),
                        call(6, "no_tool", "{}"),
                        call(7, "ticket_create", "{\"title\":\"One\\nTwo \\u001b[2J \\u2028 😀\"}"),
                        call(8, "ticket_create", "{}"),
                        call(9, "workspace_validate", "{}"));
        Process process = start();
        String text = String.join("\n", session) + "\n";
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        byte[] bytes = Files.readAllBytes(output);
        String written = new String(bytes, StandardCharsets.UTF_8);
        assertThat(written.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(written).endsWith("\n");
        List<String> lines = List.of(written.split("\n"));
        assertThat(lines).hasSize(session.size() - 1).allSatisfy(ProcessTest::isReply);
        assertThat(Files.readString(errors)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void the_end_of_the_input_ends_the_process() throws Exception {
        Process process = start();

        process.getOutputStream().close();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.size(output)).isZero();
    }

    @Test
    void a_request_to_terminate_ends_the_process_while_it_waits() throws Exception {
        Process process = start();
        process.getOutputStream().write((HELLO + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        while (Files.size(output) == 0 && process.isAlive()) {
            Thread.onSpinWait();
        }

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output).split("\n")).hasSize(1);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(ServerCommand.in(repository))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private static void isReply(String line) {
        var reply = ((Node.Fields) Json.parse(line)).values();
        assertThat(reply).containsEntry("jsonrpc", Node.text("2.0")).containsKey("id").hasSize(3);
        assertThat(reply.containsKey("result")).isNotEqualTo(reply.containsKey("error"));
    }

    private static String call(int id, String tool, String arguments) {
        return Peer.request(
                id, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }
}
