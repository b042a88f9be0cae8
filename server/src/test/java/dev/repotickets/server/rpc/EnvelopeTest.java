package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.mcp.Peer;
import dev.repotickets.tools.json.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The envelope, with the examples of jsonrpc.org/specification, section 7, among others.
class EnvelopeTest {
    private final Orchestrator orchestrator = new Orchestrator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jsonrpc\": \"2.0\", \"method\": \"foobar\", \"id\": \"1\"} | \"1\" | -32601",
                "{\"jsonrpc\": \"2.0\", \"method\": \"foobar, \"params\": \"bar\", \"baz] | null | -32700",
                "{\"jsonrpc\": \"2.0\", \"method\": 1, \"params\": \"bar\"} | null | -32600",
                "[{\"jsonrpc\": \"2.0\", \"method\": \"sum\", \"id\": \"1\"},{\"jsonrpc\": \"2.0\", \"method\" | null | -32700",
                "[] | null | -32600",
                "1 | null | -32600",
                "null | null | -32600",
                "'' | null | -32700",
                "{} | null | -32600",
                "{\"foo\": \"boo\"} | null | -32600",
                "{\"jsonrpc\":\"1.0\",\"method\":\"rpc.ping\",\"id\":7} | 7 | -32600",
                "{\"method\":\"rpc.ping\",\"id\":7} | 7 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7} | 7 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"rpc.ping\"} | null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"rpc.ping\"} | null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"rpc.ping\"} | null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"rpc.ping\",\"params\":\"bar\"} | 7 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"rpc.ping\",\"params\":null} | 7 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"rpc.ping\",\"params\":[1]} | 7 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}} | null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"id\":8,\"method\":\"rpc.ping\"} | null | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"__proto__\"} | 7 | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"../x\"} | 7 | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ticket create\"} | 7 | -32601"
            })
    void what_is_no_request_is_refused(String body, String id, String code) {
        var reply = orchestrator.ask(body);

        assertThat(Peer.text(Peer.at(reply, "error", "code"))).isEqualTo(code);
        assertThat(Json.write(Peer.at(reply, "id"))).isEqualTo(id);
        assertThat(Peer.text(Peer.at(reply, "error", "data", "code"))).matches("[a-z_]+");
    }

    @Test
    void params_come_by_name_or_by_position_and_ids_come_back_as_they_were() {
        orchestrator.result("workspace.init", "{}");

        assertThat(
                        orchestrator
                                .send(Peer.request(1, "ticket.create", "[\"Fix login\"]"))
                                .orElse(""))
                .contains("\"id\":\"FIX-1\"");
        assertThat(orchestrator.send(Peer.request(1, "ticket.create", "{\"title\":\"Docs\"}")))
                .isPresent();
        assertThat(orchestrator.send("{\"jsonrpc\":\"2.0\",\"id\":\"é\",\"method\":\"rpc.ping\"}"))
                .contains("{\"jsonrpc\":\"2.0\",\"id\":\"é\",\"result\":{}}");
        assertThat(Peer.text(Peer.at(orchestrator.result("ticket.get", "[\"DOCS-1\"]"), "title")))
                .isEqualTo("Docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket_create", "ticket.create"})
    void a_notification_is_done_and_not_answered(String method) {
        orchestrator.result("workspace.init", "{}");

        assertThat(
                        orchestrator.send(
                                "{\"jsonrpc\":\"2.0\",\"method\":\""
                                        + method
                                        + "\",\"params\":{\"title\":\"Quiet\"}}"))
                .isEmpty();
        assertThat(orchestrator.send("{\"jsonrpc\":\"2.0\",\"method\":\"foobar\",\"params\":[1]}"))
                .isEmpty();
        assertThat(Peer.text(Peer.at(orchestrator.result("ticket.list", "{}"), "total")))
                .isEqualTo("1");
    }

    @Test
    void a_batch_is_answered_in_order_without_its_notifications() {
        orchestrator.result("workspace.init", "{}");
        String batch =
                """
                [{"jsonrpc":"2.0","method":"ticket.create","params":["One"],"id":"1"},
                 {"jsonrpc":"2.0","method":"ticket.comment","params":{"id":"ONE-1","body":"Hi"}},
                 {"jsonrpc":"2.0","method":"ticket.get","params":{"id":"ONE-1"},"id":"2"},
                 {"foo":"boo"},
                 {"jsonrpc":"2.0","method":"foo.get","params":{"name":"myself"},"id":"5"},
                 {"jsonrpc":"2.0","method":"rpc.ping","id":"9"}]
                """;

        var reply = orchestrator.ask(batch);

        assertThat(Peer.text(Peer.at(reply, 0, "result", "id"))).isEqualTo("ONE-1");
        assertThat(Peer.text(Peer.at(reply, 1, "result"))).contains("Hi");
        assertThat(Peer.text(Peer.at(reply, 2, "error", "code"))).isEqualTo("-32600");
        assertThat(Peer.text(Peer.at(reply, 3, "error", "code"))).isEqualTo("-32601");
        assertThat(Peer.text(Peer.at(reply, 4, "id"))).isEqualTo("9");
    }

    @Test
    void a_batch_of_nonsense_is_answered_one_by_one_and_one_of_notifications_not_at_all() {
        assertThat(orchestrator.send("[1,2,3]").orElse("").split("-32600", -1)).hasSize(4);
        assertThat(orchestrator.send("[1]").orElse("")).startsWith("[{");
        assertThat(orchestrator.send("[[]]").orElse("")).startsWith("[{");
        assertThat(
                        orchestrator.send(
                                "[{\"jsonrpc\":\"2.0\",\"method\":\"rpc.ping\"},"
                                        + "{\"jsonrpc\":\"2.0\",\"method\":\"foobar\"}]"))
                .isEmpty();
    }

    @Test
    void a_batch_has_at_most_fifty_messages() {
        assertThat(orchestrator.send(pings(50)).orElse("")).startsWith("[").contains("\"id\":49");
        assertThat(orchestrator.send(pings(51)).orElse(""))
                .startsWith("{")
                .contains("-32600", "from 1 to 50");
        assertThat(orchestrator.send("[" + "1,".repeat(1_000_000) + "1]").orElse(""))
                .contains("-32600");
        assertThat(orchestrator.send("[".repeat(100_000)).orElse("")).contains("-32700");
    }

    private static String pings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Peer.request(i, "rpc.ping", "{}"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
