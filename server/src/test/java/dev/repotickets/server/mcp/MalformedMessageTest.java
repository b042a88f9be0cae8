package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedMessageTest {
    private final Peer peer = new Peer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1.5",
                "1.0",
                "1e2",
                "1e400",
                "{}",
                "[]",
                "[1]",
                "123456789012345678901234567890",
                "1e999999999",
                "-0.5"
            })
    void an_id_that_is_neither_text_nor_integer_is_refused_without_one(String id) {
        Node.Fields reply = peer.ask("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");

        assertThat(Peer.errorOf(reply)).startsWith("-32600 id is ");
        assertThat(Peer.at(reply, "id")).isEqualTo(Node.Nothing.NOTHING);
    }

    @Test
    void an_id_of_a_mebibyte_is_refused_and_not_sent_back() {
        String id = "x".repeat(1 << 20);

        Node.Fields reply =
                peer.ask("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":\"ping\"}");

        assertThat(Json.write(reply)).contains("-32600").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999999999", "\"\"", "\"a b\"", "\"7\""})
    void a_sound_id_comes_back_as_it_was(String id) {
        Node.Fields reply = peer.ask("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");

        assertThat(Json.write(reply))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ping\" | null | -32600",
                "7 | null | -32600",
                "null | null | -32600",
                "true | null | -32600",
                "[] | null | -32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | null | -32600",
                "{} | null | -32600",
                "{\"id\":1,\"method\":\"ping\"} | 1 | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | 1 | -32600",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"} | 1 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1} | 1 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null} | 1 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{}} | 1 | -32600",
                "{\"jsonrpc\":\"2.0\",\"method\":1} | null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"result\":{}} | 1 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | 1 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":\"x\"} | 1 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"} | 1 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":3}}"
                        + " | 1 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                        + "{\"name\":\"ticket_list\",\"arguments\":[]}} | 1 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":"
                        + "{\"cursor\":\"MTA=\"}} | 1 | -32602"
            })
    void a_message_of_the_wrong_shape_is_refused(String message, String id, String code) {
        Node.Fields reply = peer.ask(message);

        assertThat(Peer.errorOf(reply)).startsWith(code + " ");
        assertThat(Json.write(Peer.at(reply, "id"))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":[1]}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                        + "{\"requestId\":99}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                        + "{\"requestId\":{}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                        + "{\"progressToken\":1,\"progress\":1}}"
            })
    void what_concerns_nothing_is_ignored_and_logged(String message) {
        assertThat(peer.send(message)).isEqualTo(Optional.empty());
        assertThat(peer.log).hasSize(1).first().asString().startsWith("ignored ");
    }

    @Test
    void a_repeated_progress_token_changes_nothing() {
        String params = "{\"name\":\"ticket_list\",\"_meta\":{\"progressToken\":1}}";

        assertThat(peer.result("tools/call", params)).isEqualTo(peer.result("tools/call", params));
    }

    @Test
    void params_that_are_null_are_none() {
        assertThat(peer.result("tools/list", "null").values()).containsKey("tools");
        assertThat(
                        peer.result("tools/call", "{\"name\":\"ticket_list\",\"arguments\":null}")
                                .values())
                .containsKey("structuredContent");
    }
}
