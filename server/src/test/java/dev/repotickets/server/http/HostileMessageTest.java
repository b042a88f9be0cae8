package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages of somebody with a good token and bad intentions: rows J02 to J12 of the list of
/// attacks, at both doors and in both eras of MCP.
@Tag("attack")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileMessageTest {
    private static final String MIB = "n".repeat(1 << 20);

    @TempDir private static Path home;

    private static ServeProcess server;
    private static Caller ann;

    @BeforeAll
    static void a_server_with_tokens() throws Exception {
        ServeProcess.repository(home, true);
        String token = ServeProcess.token(home, "ann", Scope.ADMIN);
        server = ServeProcess.start(home);
        ann = new Caller(server.http(), token);
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    /// What is no message at all, or one that could be read in two ways.
    static Stream<String> unsound() {
        return Stream.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"method\":\"tools/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":1,\"a\":2}}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1e400,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1e999999999999,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"" + MIB + "\",\"method\":\"ping\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":7}",
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                "9".repeat(1_000_000),
                "[]",
                "",
                "nul",
                "\"text\"",
                "\ufeff{}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}{}");
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void what_could_be_read_in_two_ways_is_an_error_at_both_doors(String message)
            throws IOException {
        RawHttp.Answer rpc = ann.rpc(message).answer();
        RawHttp.Answer modern =
                ann.http()
                        .post("/mcp", message)
                        .with("MCP-Protocol-Version: 2026-07-28")
                        .with("Mcp-Method: ping")
                        .by(ann.token())
                        .answer();
        RawHttp.Answer legacy = ann.legacy(ann.session(), message).answer();

        for (RawHttp.Answer answer : List.of(rpc, modern, legacy)) {
            Refusal.isSound(answer, 200, 400);
            assertThat(answer.body()).containsAnyOf("-32600", "-32700", "-32602");
            assertThat(answer.body()).doesNotContain("\"result\"");
            assertThat(answer.body()).hasSizeLessThan(2000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing/here",
                "__proto__",
                "constructor",
                "tools/call/../x",
                "../../etc/passwd",
                "rpc.nothing",
                "MIB",
                "\\u0000",
                "",
                "ticket.create\\u0000",
                "$(id)"
            })
    void an_unknown_method_is_not_found(String method) throws IOException {
        String name = method.replace("MIB", MIB);
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + name + "\"}";
        RawHttp.Answer rpc = ann.rpc(message).answer();
        RawHttp.Answer legacy = ann.legacy(ann.session(), message).answer();

        for (RawHttp.Answer answer : List.of(rpc, legacy)) {
            Refusal.isSound(answer, 200, 400, 404);
            assertThat(answer.body()).containsAnyOf("-32601", "-32600").hasSizeLessThan(2000);
        }
        RawHttp.Answer modern = ann.modern("no/such", "", "{}").answer();
        Refusal.isSound(modern, 404);
        assertThat(modern.body()).contains("-32601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "__proto__", "MIB", "", "ticket_get\\u0000", "Ticket_Get"})
    void an_unknown_tool_is_refused(String name) throws IOException {
        String tool = name.replace("MIB", MIB);
        RawHttp.Answer legacy =
                ann.legacy(
                                ann.session(),
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                        + "{\"name\":\""
                                        + tool
                                        + "\",\"arguments\":{}}}")
                        .answer();

        Refusal.isSound(legacy, 200);
        assertThat(legacy.body()).contains("-32602").hasSizeLessThan(2000);
    }

    @Test
    void a_batch_of_51_is_refused_and_does_nothing() throws IOException {
        String create =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.create\",\"params\":"
                        + "{\"title\":\"bomb\"}}";
        String bomb = "[" + String.join(",", Collections.nCopies(51, create)) + "]";

        RawHttp.Answer rpc = ann.rpc(bomb).answer();
        RawHttp.Answer legacy = ann.legacy(ann.session(), bomb).answer();
        RawHttp.Answer modern =
                ann.http()
                        .post("/mcp", bomb)
                        .with("MCP-Protocol-Version: 2026-07-28")
                        .with("Mcp-Method: tools/call")
                        .by(ann.token())
                        .answer();

        for (RawHttp.Answer answer : List.of(rpc, legacy, modern)) {
            Refusal.isSound(answer, 200, 400);
            assertThat(answer.body()).contains("-32600");
        }
        assertThat(ann.rpc("ticket.search", "{\"query\":\"bomb\"}").body()).doesNotContain("AUTH-");
    }

    @Test
    void a_batch_is_no_message_of_the_version_that_has_none() throws IOException {
        String one = Caller.modernBody("tools/list", "", "{}");
        RawHttp.Answer answer =
                ann.http()
                        .post("/mcp", "[" + one + "]")
                        .with("MCP-Protocol-Version: 2026-07-28")
                        .with("Mcp-Method: tools/list")
                        .by(ann.token())
                        .answer();

        Refusal.isSound(answer, 400);
        assertThat(answer.body()).contains("-32600");
    }

    /// Headers that stand for a body that says another thing.
    static Stream<List<String>> lies() {
        return Stream.of(
                List.of(
                        "MCP-Protocol-Version: 2026-07-28",
                        "Mcp-Method: tools/list",
                        "Mcp-Name: ticket_get"),
                List.of(
                        "MCP-Protocol-Version: 2026-07-28",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: ticket_get"),
                List.of("MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call"),
                List.of("MCP-Protocol-Version: 2026-07-28", "Mcp-Name: ticket_delete"),
                List.of(
                        "MCP-Protocol-Version: 2025-11-25",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: ticket_delete"),
                List.of("Mcp-Method: tools/call", "Mcp-Name: ticket_delete"),
                List.of(
                        "MCP-Protocol-Version: 2099-01-01",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: ticket_delete"),
                List.of(
                        "MCP-Protocol-Version: 2026-07-28",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: ticket_get",
                        "Mcp-Name: ticket_delete"),
                List.of(
                        "MCP-Protocol-Version: 2026-07-28",
                        "MCP-Protocol-Version: 2025-11-25",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: ticket_delete"),
                List.of(
                        "MCP-Protocol-Version: 2026-07-28",
                        "Mcp-Method: tools/call",
                        "Mcp-Name: =?base64?x?="));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void headers_that_say_another_thing_than_the_body_are_refused(List<String> headers)
            throws IOException {
        String id = ticket("to be kept");
        RawHttp.Sent sent =
                ann.http()
                        .post(
                                "/mcp",
                                Caller.modernBody(
                                        "tools/call",
                                        "\"name\":\"ticket_delete\",\"arguments\":{\"id\":\""
                                                + id
                                                + "\"}",
                                        "{}"))
                        .by(ann.token());
        for (String header : headers) {
            sent = sent.with(header);
        }

        RawHttp.Answer answer = sent.answer();

        Refusal.isSound(answer, 400);
        assertThat(answer.body()).containsAnyOf("-32020", "-32022", "-32602");
        assertThat(ann.rpc("ticket.get", "[\"" + id + "\"]").body()).contains("\"result\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":77}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":{}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":1}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"no/such\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":99,\"error\":{\"code\":1,\"message\":\"x\"}}"
            })
    void what_nobody_asked_for_is_ignored(String message) throws IOException {
        String session = ann.session();

        RawHttp.Answer answer = ann.legacy(session, message).answer();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(
                        ann.legacy(session, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}")
                                .answer()
                                .body())
                .contains("\"result\":{}");
    }

    @Test
    void a_key_that_comes_again_with_other_arguments_is_refused() throws IOException {
        String first =
                ann.rpc("ticket.create", "{\"title\":\"Nightly\",\"idempotency_key\":\"run-1\"}")
                        .body();

        String again =
                ann.rpc("ticket.create", "{\"title\":\"Nightly\",\"idempotency_key\":\"run-1\"}")
                        .body();
        RawHttp.Answer other =
                ann.rpc("ticket.create", "{\"title\":\"Evil\",\"idempotency_key\":\"run-1\"}");
        RawHttp.Answer overMcp =
                ann.modernCall(
                                "ticket_create",
                                "{\"title\":\"Evil\",\"idempotency_key\":\"run-1\"}",
                                "{}",
                                "")
                        .answer();

        assertThat(again).isEqualTo(first);
        Refusal.tellsNothing(other);
        assertThat(other.body()).contains("idempotency_key");
        assertThat(overMcp.body()).contains("\"isError\":true", "idempotency_key");
        assertThat(ann.rpc("ticket.search", "{\"query\":\"Evil\"}").body())
                .doesNotContain("\"AUTH-");
    }

    private static String ticket(String title) throws IOException {
        String body = ann.rpc("ticket.create", "{\"title\":\"" + title + "\"}").body();
        return body.replaceAll(".*\"id\":\"([A-Z0-9-]+)\".*", "$1");
    }
}
