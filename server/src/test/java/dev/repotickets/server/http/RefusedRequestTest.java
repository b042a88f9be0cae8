package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are refused before anybody looks at their message: rows H02 to H11 of the list of
/// attacks.
@Tag("attack")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefusedRequestTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"rpc.ping\"}";
    private static final String LONG = "x".repeat(5 << 20);

    @TempDir private static Path home;

    private static ServeProcess server;
    private static String token;

    @BeforeAll
    static void a_server_with_tokens() throws Exception {
        ServeProcess.repository(home, true);
        token = ServeProcess.token(home, "ann", Scope.ADMIN);
        server = ServeProcess.start(home);
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/rpc", "/metrics", "/events", "/nope", "/"})
    void without_a_token_nothing_is_answered(String path) throws IOException {
        RawHttp.Answer answer = server.http().post(path, PING).answer();

        Refusal.isFinal(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_good_is_refused(String header) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            Refusal.isFinal(server.http().post(path, PING).with(header).answer(), 401, 431);
        }
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "Authorization: Bearer " + "rtk_" + "A".repeat(43),
                "Authorization: Bearer " + token.toUpperCase(Locale.ROOT),
                "Authorization: Bearer " + token.substring(0, token.length() - 1),
                "Authorization: Bearer " + token + "=",
                "Authorization: Basic YW5uOmFubg==",
                "Authorization: " + token,
                "Authorization:",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.",
                "Authorization: Bearer " + "a".repeat(1 << 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/rpc?token=%s", "/rpc?access_token=%s", "/mcp?authorization=Bearer%%20%s"})
    void a_token_in_the_address_is_not_looked_at(String path) throws IOException {
        Refusal.isFinal(server.http().post(path.formatted(token), PING).answer(), 401);
        assertThat(server.log()).doesNotContain(token);
    }

    @Test
    void two_tokens_are_none() throws IOException {
        Refusal.isFinal(server.http().post("/rpc", PING).by(token).by(token).answer(), 401);
    }

    @Test
    void a_revoked_token_is_worthless_with_the_next_request() throws IOException {
        String revoked = ServeProcess.token(home, "rob", Scope.WRITE);
        int before = server.http().post("/rpc", PING).by(revoked).answer().status();

        ServeProcess.tokens(home).change(all -> all.without("rob"));

        assertThat(before).isEqualTo(200);
        Refusal.isFinal(server.http().post("/rpc", PING).by(revoked).answer(), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,403",
        "http://localhost:1.evil.com,403",
        "null,403",
        "http://127.0.0.1,403",
        "https://127.0.0.1:PORT,403",
        "http://127.0.0.1:PORT.evil.com,403",
        "http://evil.com#http://127.0.0.1:PORT,403",
        "http://127.0.0.1:PORT@evil.com,403",
        "'http://127.0.0.1:PORT, https://evil.example',403",
        "file://,403"
    })
    void pages_of_others_may_not_ask_with_a_good_token_either(String origin, int status)
            throws IOException {
        for (String path : List.of("/mcp", "/rpc", "/metrics", "/healthz")) {
            RawHttp.Answer answer =
                    server.http()
                            .post(path, PING)
                            .by(token)
                            .with("Origin: " + origin.replace("PORT", "" + server.port()))
                            .answer();

            Refusal.isFinal(answer, status);
            assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: 127.0.0.1.nip.io",
                "Host: 127.0.0.1.nip.io:PORT",
                "Host: localhost:99999",
                "Host: localhost:1.evil.com",
                "Host: localhost",
                "Host: localhost.:PORT",
                "Host: ",
                "Host: [::1",
                "Host: 0.0.0.0:PORT",
                "Host: 2130706433:PORT",
                "Host: localhost:PORT@evil.com",
                "X-Forwarded-Host: localhost"
            })
    void a_name_that_is_not_ours_is_refused_as_dns_rebinding_would_send_it(String host)
            throws IOException {
        for (String path : List.of("/mcp", "/rpc", "/healthz")) {
            RawHttp.Answer answer =
                    server.http()
                            .post(path, PING)
                            .without("Host")
                            .with(host.replace("PORT", "" + server.port()))
                            .by(token)
                            .answer();

            Refusal.isFinal(answer, 400, 421);
        }
    }

    @Test
    void two_hosts_are_refused() throws IOException {
        RawHttp http = server.http();

        Refusal.isFinal(http.post("/rpc", PING).by(token).with("Host: evil.example").answer(), 400);
        Refusal.isFinal(http.post("/rpc", PING).by(token).with(http.host()).answer(), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain; application/json",
                "application/jsonp",
                "*/*",
                ""
            })
    void a_form_of_another_site_is_refused(String type) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            RawHttp.Sent bare = server.http().post(path, PING).without("Content-Type").by(token);

            Refusal.isFinal(
                    (type.isEmpty() ? bare : bare.with("Content-Type: " + type)).answer(), 415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "deflate"})
    void a_compressed_body_is_not_unpacked(String coding) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            RawHttp.Answer answer =
                    server.http()
                            .post(path, LONG)
                            .by(token)
                            .with("Content-Encoding: " + coding)
                            .answer();

            Refusal.isFinal(answer, 415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/rpc"})
    void a_body_that_is_too_long_is_refused_before_it_is_read(String path) throws IOException {
        Refusal.isFinal(server.http().post(path, LONG).by(token).answer(), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/rpc"})
    void a_body_in_pieces_without_end_is_cut_when_it_is_too_long(String path) throws IOException {
        byte[] piece =
                ("10000\r\n" + "y".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] head =
                server.http()
                        .post(path, "")
                        .without("Content-Length")
                        .with("Transfer-Encoding: chunked")
                        .by(token)
                        .bytes();
        int sent = 0;
        try (var socket = server.http().connect()) {
            socket.getOutputStream().write(head);
            try {
                for (; sent < 4096; sent++) {
                    socket.getOutputStream().write(piece);
                }
            } catch (IOException _) {
                // The server stopped reading.
            }
        }

        assertThat(sent).as("pieces of 64 KiB, of 256 MiB in all").isLessThan(1024);
        assertThat(server.http().post("/rpc", PING).by(token).answer().status()).isEqualTo(200);
    }

    @Test
    void many_long_bodies_at_once_do_not_fill_the_memory() throws Exception {
        RawHttp.Sent sent = server.http().post("/rpc", LONG).by(token);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> client = () -> sent.answer().status();
            for (Future<Integer> status : clients.invokeAll(Collections.nCopies(60, client))) {
                assertThat(status.get()).isEqualTo(413);
            }
        }

        assertThat(server.isAlive()).isTrue();
        assertThat(server.log()).doesNotContain("OutOfMemory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Transfer-Encoding: chunked",
                "Content-Length: -4",
                "Content-Length: 4|Content-Length: 5",
                "Content-Length: 4, 5",
                "Content-Length: 0x4",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: identity, chunked, x",
                "Transfer-Encoding : chunked",
                "Content-Length: +4"
            })
    void a_length_that_can_be_read_in_two_ways_is_refused(String headers) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            RawHttp.Sent sent =
                    server.http().post(path, "0\r\n\r\n").without("Content-Length").by(token);
            for (String header : headers.split("\\|")) {
                sent = sent.with(header);
            }

            Refusal.isFinal(sent.answer(), 400, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nx\r\n", "-1\r\nx\r\n", "1\r\nxx\r\n0\r\n\r\n"})
    void pieces_of_no_sound_length_are_refused(String pieces) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            RawHttp.Sent sent =
                    server.http()
                            .post(path, pieces)
                            .without("Content-Length")
                            .with("Transfer-Encoding: chunked")
                            .by(token);

            Refusal.isFinal(sent.answer(), 400);
        }
    }

    @Test
    void what_follows_after_the_length_is_no_part_of_the_body_and_no_request() throws IOException {
        byte[] bytes = server.http().post("/rpc", PING + LONG).by(token).bytes();
        String text =
                new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst("Content-Length: \\d+", "Content-Length: " + PING.length());

        RawHttp.Answer answer = server.http().answer(text.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void guesses_from_one_side_become_slow() throws Exception {
        try (ServeProcess other = ServeProcess.start(home)) {
            int slow = 0;
            for (int i = 0; i < 40; i++) {
                RawHttp.Answer answer =
                        other.http().post("/rpc", PING).by("rtk_" + "B".repeat(43)).answer();
                Refusal.isFinal(answer, 401, 429);
                slow += answer.header("Retry-After").isEmpty() ? 0 : 1;
            }

            assertThat(slow).isPositive();
            assertThat(other.http().post("/rpc", PING).by(token).answer().status()).isEqualTo(200);
        }
    }
}
