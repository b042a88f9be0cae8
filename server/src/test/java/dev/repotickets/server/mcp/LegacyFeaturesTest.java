package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.tools.json.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What clients of the versions before 2026-07-28 have beside tools, over one line.
@Timeout(30)
class LegacyFeaturesTest {
    private final Modern server = new Modern();

    @Test
    void a_tool_that_asks_is_written_once_and_asks_by_a_request_here() throws Exception {
        send("initialize", "{\"capabilities\":{\"elicitation\":{}}}").await();
        var answer = new CompletableFuture<Optional<Node>>();
        Received call = send("tools/call", "{\"name\":\"test_input_required_result_elicitation\"}");
        Thread.ofVirtual().start(() -> answer.complete(call.await()));

        Node question = server.heard();
        assertThat(Peer.text(Peer.at(question, "method"))).isEqualTo("elicitation/create");
        server.connection.receive(
                Json.parse(
                        "{\"jsonrpc\":\"2.0\",\"id\":"
                                + Json.write(Peer.at(question, "id"))
                                + ",\"result\":{\"action\":\"accept\",\"content\":{\"name\":"
                                + "\"Ada\"}}}"));

        assertThat(Json.write(answer.get(10, TimeUnit.SECONDS).orElseThrow()))
                .contains("Hello, Ada!");
    }

    @Test
    void a_client_that_cannot_be_asked_is_told_what_is_missing() {
        send("initialize", "{}").await();

        var reply =
                send("tools/call", "{\"name\":\"test_input_required_result_elicitation\"}").await();

        assertThat(Peer.errorOf(reply.orElseThrow()))
                .startsWith("-32600 the client has to declare the capability elicitation");
    }

    @Test
    void who_would_be_asked_after_the_end_counts_as_one_who_closed_the_question() throws Exception {
        send("initialize", "{\"capabilities\":{\"elicitation\":{}}}").await();
        server.connection.close();

        var reply =
                send("tools/call", "{\"name\":\"test_input_required_result_request_state\"}")
                        .await();

        assertThat(Json.write(reply.orElseThrow())).contains("state-ok");
    }

    @Test
    void who_subscribes_hears_of_it_until_that_is_taken_back() throws Exception {
        send("initialize", "{}").await();
        send("resources/subscribe", "{\"uri\":\"ticket://A-1\"}").await();

        server.notices.tell(new Notice.ResourceUpdated("ticket://A-2"));
        server.notices.tell(new Notice.ResourceUpdated("ticket://A-1"));

        assertThat(Json.write(server.heard()))
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\","
                                + "\"params\":{\"uri\":\"ticket://A-1\"}}");
        send("resources/unsubscribe", "{\"uri\":\"ticket://A-1\"}").await();
        server.notices.tell(new Notice.ResourceUpdated("ticket://A-1"));
        server.notices.tell(new Notice.ToolsChanged());
        assertThat(Json.write(server.heard())).contains("notifications/tools/list_changed");
    }

    @Test
    void a_log_level_is_kept_and_a_strange_one_refused() {
        assertThat(Json.write(send("logging/setLevel", "{\"level\":\"error\"}").await().get()))
                .contains("\"result\":{}");
        send("tools/call", "{\"name\":\"test_logging_tool\"}").await();
        assertThat(server.sent).isEmpty();
        send("logging/setLevel", "{\"level\":\"debug\"}").await();
        send("tools/call", "{\"name\":\"test_logging_tool\"}").await();
        assertThat(server.sent).hasSize(1);
        assertThat(Peer.errorOf(send("logging/setLevel", "{\"level\":\"loud\"}").await().get()))
                .startsWith("-32602 level is not one of debug,");
    }

    @Test
    void a_missing_resource_has_the_code_of_its_time() {
        assertThat(Peer.errorOf(send("resources/read", "{\"uri\":\"test://x\"}").await().get()))
                .startsWith("-32002 ");
        assertThat(server.refusal("resources/read", "{\"uri\":\"test://x\"}", "{}"))
                .startsWith("-32602 ");
    }

    private Received send(String method, String params) {
        return server.connection.receive(
                Json.parse(Peer.request(method.hashCode() & 0xffff, method, params)));
    }
}
