package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths, methods and protocols that lead nowhere, or to where they should not: row H15 of the list
/// of attacks.
@Tag("attack")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefusedPathTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"rpc.ping\"}";

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
    @ValueSource(
            strings = {
                "//",
                "//rpc",
                "/..;/mcp",
                "/%2e%2e/",
                "/mcp/../admin",
                "/rpc;x=1",
                "/./rpc",
                "/mcp/%2e%2e/rpc",
                "/mcp/..%2frpc",
                "/mcp/%252e%252e/rpc",
                "/%00",
                "/rpc%00",
                "*",
                "rpc",
                "/mcp\\..\\rpc",
                "/%c0%ae%c0%ae/rpc",
                "http://evil.example/rpc",
                "/mcp/nope/nope",
                "/rpc/more",
                "/r/other/rpc",
                "/healthz/../rpc",
                "/admin"
            })
    void a_path_that_leads_nowhere_or_in_circles_is_refused(String path) throws IOException {
        Refusal.isSound(server.http().post(path, PING).by(token).answer(), 400, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/../rpc", "/.well-known/x/../../rpc", "/.well-known/..;/rpc",
                "/.well-known/%2e%2e/rpc", "/.well-known/..%2frpc", "/healthz/../rpc",
                "/.well-known//../rpc", "/.well-known/.././rpc"
            })
    void no_path_leads_around_the_token(String path) throws IOException {
        String create =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.create\",\"params\":{\"title\":\"in\"}}";

        Refusal.isSound(server.http().post(path, create).answer(), 400, 401, 404);
        try (Stream<Path> files = Files.walk(home.resolve("project").resolve(".tickets"))) {
            assertThat(files.filter(it -> it.toString().contains("AUTH-1"))).isEmpty();
        }
    }

    @Test
    void a_path_of_64_kib_is_refused() throws IOException {
        Refusal.isSound(
                server.http().get("/" + "a".repeat(65_536)).by(token).answer(), 400, 414, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE",
                "OPTIONS",
                "PUT",
                "PATCH",
                "CONNECT",
                "get",
                "PROPFIND",
                "\u0001",
                "GET\t"
            })
    void other_methods_are_refused(String method) throws IOException {
        for (String path : List.of("/mcp", "/rpc")) {
            RawHttp.Answer answer =
                    new RawHttp.Sent(
                                    server.http(),
                                    method + " " + path + " HTTP/1.1",
                                    List.of(server.http().host()),
                                    "")
                            .by(token)
                            .answer();

            Refusal.isSound(answer, 400, 405, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz\r\n\r\n",
                "\u0016\u0003\u0001 TLS\r\n\r\n",
                "GET /healthz HTTP/9.9\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nNo colon\r\n\r\n",
                "GET /healthz HTTP/1.0\r\n\r\n"
            })
    void what_is_no_request_of_this_protocol_is_refused(String text) throws IOException {
        Refusal.isSound(server.http().answer(text.getBytes(StandardCharsets.UTF_8)), 400, 426, 505);
    }
}
