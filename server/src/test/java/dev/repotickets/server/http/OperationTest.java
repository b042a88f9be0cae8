package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Scope;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator sees of a server that runs.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OperationTest {
    @TempDir private Path home;

    private String token;

    @BeforeEach
    void a_repository_with_tickets() throws Exception {
        ServeProcess.repository(home, true);
        token = ServeProcess.token(home, "ann", Scope.ADMIN);
    }

    @Test
    void every_answer_has_an_id_which_a_client_may_bring() throws Exception {
        try (ServeProcess server = ServeProcess.start(home)) {
            RawHttp.Sent health = server.http().get("/healthz");

            assertThat(health.with("X-Request-Id: run-17.A_b").answer().header("X-Request-Id"))
                    .isEqualTo("run-17.A_b");
            String first = health.answer().header("X-Request-Id");
            assertThat(first).matches("[0-9a-f]{16}");
            assertThat(health.answer().header("X-Request-Id")).isNotEqualTo(first);
            for (String bad : List.of("", "a b", "x".repeat(65), "a\"b", "é", "../x")) {
                assertThat(health.with("X-Request-Id: " + bad).answer().header("X-Request-Id"))
                        .matches("[0-9a-f]{16}");
            }
            assertThat(server.http().get("/mcp").answer().header("X-Request-Id")).isNotEmpty();
        }
    }

    @Test
    void each_request_is_one_line_that_holds_nothing_of_what_was_said() throws Exception {
        try (ServeProcess server = ServeProcess.start(home)) {
            var ann = new Caller(server.http(), token);
            ann.rpc(
                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.create\",\"params\":{\"title\":\"hush-title\"}}")
                    .with("X-Request-Id: first")
                    .answer();
            server.http().get("/healthz?secret=hush-query").with("X-Request-Id: second").answer();
            ann.modernCall("ticket_search", "{\"query\":\"hush-word\"}", "{}", "")
                    .with("X-Request-Id: third")
                    .answer();
            server.http().get("/a%0a%1b[2Jb").with("X-Request-Id: fourth").answer();
            server.terminate();
            server.end(15);

            String log = server.log();
            assertThat(log.lines())
                    .anyMatch(it ->
                            it.matches(
                                    "\\S+Z tickets: request id=first method=POST path=/rpc status=200"
                                            + " milliseconds=\\d+ principal=ann"))
                    .anyMatch(it ->
                            it.matches(
                                    "\\S+Z tickets: request id=second method=GET path=/healthz"
                                            + " status=200 milliseconds=\\d+"))
                    .anyMatch(it -> it.contains("id=third method=POST path=/mcp status=200"));
            assertThat(log).doesNotContain("hush", "\u001b", token);
        }
    }

    @Test
    void the_lines_are_json_where_that_is_wanted() throws Exception {
        try (ServeProcess server = ServeProcess.start(home, "--log", "json")) {
            var ann = new Caller(server.http(), token);
            ann.rpc("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"rpc.ping\"}")
                    .with("X-Request-Id: first")
                    .answer();
            server.terminate();
            server.end(15);

            List<Map<String, Node>> lines =
                    server.log()
                            .lines()
                            .filter(it -> it.startsWith("{"))
                            .map(it -> ((Node.Fields) Json.parse(it)).values())
                            .toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst())
                    .containsKeys("time", "milliseconds")
                    .containsEntry("level", Node.text("info"))
                    .containsEntry("message", Node.text("request"))
                    .containsEntry("id", Node.text("first"))
                    .containsEntry("method", Node.text("POST"))
                    .containsEntry("path", Node.text("/rpc"))
                    .containsEntry("status", Node.number(200))
                    .containsEntry("principal", Node.text("ann"));
        }
    }

    @Test
    void figures_tell_of_requests_tools_sessions_tokens_and_the_machine() throws Exception {
        try (ServeProcess server = ServeProcess.start(home)) {
            var ann = new Caller(server.http(), token);
            ann.rpc("ticket.create", "{\"title\":\"x\"}");
            ann.rpc("ticket.get", "[\"NOPE-1\"]");
            ann.session();
            ann.modernCall("ticket_get", "{\"id\":\"AUTH-1\"}", "{}", "").answer();
            server.http().post("/rpc", "{}").by("rtk_" + "A".repeat(43)).answer();
            server.http().get("/nope").by(token).answer();

            String figures = figures(server);

            assertThat(figures)
                    .contains(
                            "tickets_http_requests_seconds_count{door=\"rpc\",status=\"200\"} 2",
                            "tickets_http_requests_seconds_count{door=\"rpc\",status=\"401\"} 1",
                            "tickets_http_requests_seconds_count{door=\"mcp\",status=\"200\"} 2",
                            "tickets_http_requests_seconds_count{door=\"other\",status=\"404\"} 1",
                            "tickets_tool_calls_total{outcome=\"ok\",tool=\"ticket_create\"} 1.0",
                            "tickets_tool_calls_total{outcome=\"not_found\",tool=\"ticket_get\"} 1.0",
                            "tickets_tokens_refused_total{reason=\"invalid\"} 1.0",
                            "tickets_mcp_sessions 1.0",
                            "tickets_mcp_streams 0.0",
                            "tickets_mcp_tasks 0.0",
                            "jvm_memory_used_bytes",
                            "jvm_gc_",
                            "jvm_threads_live_threads");
        }
    }

    @Test
    void figures_are_for_those_who_may_read_where_tokens_are_asked_for() throws Exception {
        String reader = ServeProcess.token(home, "rea", Scope.READ);
        try (ServeProcess server = ServeProcess.start(home)) {
            assertThat(server.http().get("/metrics").answer().status()).isEqualTo(401);
            RawHttp.Answer answer = server.http().get("/metrics").by(reader).answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        }
    }

    @Test
    void no_client_makes_the_figures_grow() throws Exception {
        try (ServeProcess server = ServeProcess.start(home)) {
            var ann = new Caller(server.http(), token);
            ann.rpc("ticket.get", "[\"NOPE-1\"]");
            server.http().get("/x").by(token).answer();
            figures(server);
            long before = figures(server).lines().count();
            for (int i = 0; i < 100; i++) {
                server.http().get("/x" + i).by(token).answer();
                ann.rpc("no.tool" + i, "{}");
                ann.rpc("ticket.get", "[\"NOPE-" + i + "\"]");
            }

            assertThat(figures(server).lines().count()).isLessThan(before + 10);
        }
    }

    @Test
    void health_and_readiness_need_no_token() throws Exception {
        try (ServeProcess server = ServeProcess.start(home)) {
            for (String path : List.of("/healthz", "/readyz")) {
                RawHttp.Answer answer = server.http().get(path).answer();

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            }
        }
    }

    @Test
    void a_repository_without_tickets_is_not_ready_but_the_program_runs(@TempDir Path other)
            throws Exception {
        ServeProcess.repository(other, false);
        try (ServeProcess server = ServeProcess.start(other)) {
            RawHttp.Answer ready = server.http().get("/readyz").answer();

            assertThat(server.http().get("/healthz").answer().status()).isEqualTo(200);
            Refusal.isSound(ready, 503);
            assertThat(ready.body())
                    .isEqualTo(
                            "{\"status\":\"not ready\",\"problems\":{\"repository\":\"not_initialized\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcp", "rpc"})
    void what_counts_is_not_loaded_for_a_client_on_lines(String words) throws Exception {
        Path classes = home.resolve("classes");
        Process process =
                ServeProcess.launch(
                        home,
                        home.resolve("errors"),
                        List.of(words),
                        List.of("-Xlog:class+load:file=" + classes));
        try {
            process.getOutputStream()
                    .write(
                            ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket.get\",\"params\":[\"A-1\"]}\n"
                                            + Caller.modernBody("tools/list", "", "{}")
                                            + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            assertThat(process.getInputStream().readAllBytes()).isNotEmpty();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroy();
        }

        assertThat(Files.readString(classes))
                .contains("dev.repotickets.server.Main")
                .doesNotContain("io.micrometer", "io.prometheus");
    }

    private String figures(ServeProcess server) throws IOException {
        return server.http().get("/metrics").by(token).answer().body();
    }
}
