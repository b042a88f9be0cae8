package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// MCP 2026-07-28 over one line, beside what the conformance suite looks at.
@Timeout(30)
class StatelessTest {
    private final Modern client = new Modern();

    @Test
    void a_client_that_discovers_first_may_begin_with_initialize_all_the_same() {
        assertThat(Json.write(client.result("server/discover", "{}")))
                .contains("\"2026-07-28\"", "\"2024-11-05\"");

        var peer = client.connection;
        var greeted = peer.receive(Json.parse(Peer.request(90, "initialize", "{}"))).await();
        var pinged = peer.receive(Json.parse(Peer.request(91, "ping", "{}"))).await();

        assertThat(Peer.text(Peer.at(greeted.orElseThrow(), "result", "protocolVersion")))
                .isEqualTo("2025-11-25");
        assertThat(Json.write(Peer.at(pinged.orElseThrow(), "result"))).isEqualTo("{}");
        assertThat(Json.write(client.result("tools/list", "{}"))).contains("\"complete\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "x"})
    void what_was_removed_is_no_method_any_more(String method) {
        assertThat(client.refusal(method, "{}", "{}"))
                .isEqualTo("-32601 no method is called \"" + method + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | -32602 params._meta is missing",
                "{\"_meta\":7} | -32602 params._meta is missing",
                "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}"
                        + " | -32602 _meta[\"io.modelcontextprotocol/clientCapabilities\"]",
                "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2031-01-01\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":{}}} | -32022 this version",
            })
    void a_request_without_its_beginning_is_refused(String params, String begins) {
        var reply =
                client.connection
                        .receive(Json.parse(Peer.request(5, "server/discover", params)))
                        .await();

        assertThat(Peer.errorOf(reply.orElseThrow())).startsWith(begins);
    }

    @Test
    void progress_comes_under_the_token_of_the_request_and_before_the_answer() {
        client.result("tools/call", "{\"name\":\"test_tool_with_progress\"}");

        assertThat(client.sent)
                .hasSize(3)
                .allSatisfy(it ->
                        assertThat(Json.write(it))
                                .contains("\"notifications/progress\"", "\"progressToken\":\"p\""));
    }

    @Test
    void a_question_comes_back_with_a_state_that_fits_this_request_only_and_not_for_long() {
        String tool = "test_input_required_result_request_state";
        Node asked = client.result("tools/call", "{\"name\":\"" + tool + "\"}");
        String state = Peer.text(Peer.at(asked, "requestState"));
        String answer =
                "\"inputResponses\":{\"confirm\":{\"action\":\"accept\",\"content\":{\"ok\":true}}},"
                        + "\"requestState\":\""
                        + state
                        + "\"";

        assertThat(
                        Json.write(
                                client.result(
                                        "tools/call",
                                        "{\"name\":\"" + tool + "\"," + answer + "}")))
                .contains("state-ok");
        assertThat(
                        client.refusal(
                                "tools/call",
                                "{\"name\":\"test_input_required_result_tampered_state\","
                                        + answer
                                        + "}",
                                Modern.ALL))
                .startsWith("-32602 requestState is not what this server gave");
        assertThat(
                        new Modern(client, "eve")
                                .refusal(
                                        "tools/call",
                                        "{\"name\":\"" + tool + "\"," + answer + "}",
                                        Modern.ALL))
                .startsWith("-32602 requestState");
        client.pass(Duration.ofMinutes(11));
        assertThat(
                        client.refusal(
                                "tools/call",
                                "{\"name\":\"" + tool + "\"," + answer + "}",
                                Modern.ALL))
                .startsWith("-32602 requestState");
    }

    @Test
    void a_client_is_never_asked_for_what_it_cannot_answer() {
        assertThat(
                        client.refusal(
                                "tools/call",
                                "{\"name\":\"test_input_required_result_elicitation\"}",
                                "{}"))
                .startsWith("-32021 the client has to declare the capability elicitation");
    }

    @Test
    void lists_are_cut_into_pages_and_a_strange_cursor_is_refused() {
        assertThat(client.refusal("tools/list", "{\"cursor\":\"tools:250/9999\"}", "{}"))
                .startsWith("-32602 there is no such cursor in the list of tools");
        var all = IntStream.range(0, 600).<Node>mapToObj(Node::number).toList();

        var first = Pages.page("tools", all, null);
        var second = Pages.page("tools", all, first.get("nextCursor"));
        var third = Pages.page("tools", all, second.get("nextCursor"));

        assertThat(Json.write(Peer.at(new Node.Fields(second), "tools", 0))).isEqualTo("250");
        assertThat(((Node.Items) Peer.at(new Node.Fields(third), "tools")).values()).hasSize(100);
        assertThat(third).doesNotContainKey("nextCursor");
    }
}
