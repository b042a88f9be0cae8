package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.server.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `tickets serve` agrees to serve, and how it ends.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartAndEndTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir private Path home;

    private record Ended(int code, String errors) {}

    @BeforeEach
    void a_repository_with_tickets() throws Exception {
        ServeProcess.repository(home, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bind 0.0.0.0|--behind-proxy",
                "--bind ::|--behind-proxy",
                "--bind 0.0.0.0 --behind-proxy|tickets token add NAME",
                "--bind 0.0.0.0 --behind-proxy --no-token|loopback addresses only"
            })
    void others_can_only_come_through_a_proxy_and_with_tokens(String options, String advice)
            throws Exception {
        Ended ended = serve(options.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errors()).startsWith("Error: ").contains(advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 99999",
                "--port x",
                "--port",
                "--nope",
                "--log xml",
                "--repo a=. --repo a=.",
                "--repo . --repo a=.",
                "--rate-limit 0",
                "--oauth-issuer https://x.example"
            })
    void an_option_that_makes_no_sense_is_answered_with_the_usage(String options) throws Exception {
        Ended ended = serve(options.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errors()).startsWith("Error: ").contains("Usage: tickets serve [OPTIONS]");
        soundly(ended);
    }

    @Test
    void a_name_that_is_none_is_refused_before_anything_is_served() throws Exception {
        Ended ended = serve("--port", "0", "--host", "https://");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).contains("is not a name with a port", "Allowed: box.lan");
        soundly(ended);
    }

    @Test
    void a_port_in_use_is_told_of() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = serve("--port", String.valueOf(taken.getLocalPort()));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.errors())
                    .contains(
                            "cannot listen on 127.0.0.1:" + taken.getLocalPort(), "already in use");
            soundly(ended);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readable", "link", "empty", "folder"})
    @Tag("attack")
    void a_file_of_tokens_that_cannot_be_trusted_stops_the_start(String how) throws Exception {
        ServeProcess.token(home, "ann", Scope.ADMIN);
        Path file = ServeProcess.tokens(home).path();
        switch (how) {
            case "readable" -> mode(file, "rw-r--r--");
            case "link" -> {
                Files.move(file, file.resolveSibling("other"));
                Files.createSymbolicLink(file, file.resolveSibling("other"));
            }
            case "empty" -> Files.write(file, new byte[0]);
            default -> mode(file.resolveSibling(""), "rwxrwxrwx");
        }

        Ended ended = serve("--port", "0");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors().lines()).hasSize(2);
        assertThat(ended.errors())
                .contains("are not used: ")
                .containsAnyOf("chmod", "Put", "Delete");
        soundly(ended);
    }

    @Test
    void its_owner_can_ask_over_a_file_that_nobody_else_can_open() throws Exception {
        ServeProcess.token(home, "ann", Scope.ADMIN);
        Path socket = home.resolve("tickets.sock");
        ServeProcess server = ServeProcess.start(home, "--socket", socket.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        RawHttp.Answer answer =
                SocketClient.ask(
                        socket,
                        server.http()
                                .post(
                                        "/rpc",
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"rpc.ping\"}"));
        assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");

        server.terminate();
        server.end(15);
        assertThat(socket).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_socket_of_a_dead_server_is_replaced_and_that_of_a_live_one_is_not() throws Exception {
        Path socket = home.resolve("tickets.sock");
        ServeProcess dead = ServeProcess.start(home, "--socket", socket.toString());
        dead.kill();
        assertThat(socket).exists();

        try (ServeProcess live = ServeProcess.start(home, "--socket", socket.toString())) {
            Ended second = serve("--port", "0", "--socket", socket.toString());

            assertThat(second.code()).isEqualTo(1);
            assertThat(second.errors()).contains("another server listens on " + socket);
            soundly(second);
            assertThat(SocketClient.ask(socket, live.http().get("/healthz")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_file_that_is_no_socket_is_left_alone() throws Exception {
        Path precious = Files.writeString(home.resolve("precious"), "keep");

        Ended ended = serve("--port", "0", "--socket", precious.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).contains("is no socket: name another file for --socket");
        assertThat(precious).hasContent("keep");
        soundly(ended);
    }

    @Test
    void asked_to_end_it_finishes_what_runs_tells_those_who_listen_and_takes_no_more()
            throws Exception {
        ServeProcess server = ServeProcess.start(home);
        byte[] call =
                server.http()
                        .post(
                                "/rpc",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.create\",\"params\":{\"title\":\"last\"}}")
                        .bytes();
        try (Socket running = server.http().connect();
                Socket listening = server.http().connect()) {
            listening
                    .getOutputStream()
                    .write(
                            new Caller(server.http(), "")
                                    .modern(
                                            "subscriptions/listen",
                                            "\"notifications\":{\"toolsListChanged\":true}",
                                            "{}")
                                    .without("Authorization")
                                    .bytes());
            InputStream told = listening.getInputStream();
            readUntil(told, "notifications/subscriptions/acknowledged");
            running.getOutputStream().write(call, 0, call.length - 10);
            running.getOutputStream().flush();
            assertThat(server.http().get("/healthz").answer().status()).isEqualTo(200);

            long begin = System.nanoTime();
            server.terminate();

            assertThat(readUntil(told, "\"result\"")).contains("\"id\":1");
            assertThatThrownBy(() -> server.http().get("/healthz").answer())
                    .isInstanceOf(IOException.class);
            running.getOutputStream().write(call, call.length - 10, 10);
            RawHttp.Answer answer = RawHttp.read(running.getInputStream());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"id\":\"AUTH-1\"");
            assertThat(server.end(10)).isEqualTo(TERMINATED);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(10);
        }
    }

    @Test
    void a_call_that_never_ends_does_not_keep_it_from_ending() throws Exception {
        ServeProcess server = ServeProcess.start(home);
        byte[] call = server.http().post("/rpc", "{\"jsonrpc\":\"2.0\"}").bytes();
        try (Socket stuck = server.http().connect()) {
            stuck.getOutputStream().write(call, 0, call.length - 3);
            assertThat(server.http().get("/healthz").answer().status()).isEqualTo(200);

            server.terminate();

            assertThat(server.end(10)).isEqualTo(TERMINATED);
        }
    }

    private static String readUntil(InputStream in, String word) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 1000 && lines.indexOf(word) < 0; i++) {
            lines.append(RawHttp.line(in)).append('\n');
        }
        return lines.toString();
    }

    private Ended serve(String... options) throws IOException, InterruptedException {
        Path errors = home.resolve("errors");
        var words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options));
        Process process = ServeProcess.launch(home, errors, words, List.of());
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            process.destroy();
        }
    }

    private static void soundly(Ended ended) {
        assertThat(ended.errors()).doesNotContain("Exception", "\tat ", "dev.repotickets.server");
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(it -> it.getFileName().toString().startsWith(".tickets")).toList();
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
