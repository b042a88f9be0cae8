package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallTest {
    private final Peer peer = new Peer();

    @Test
    void the_text_of_a_result_says_what_its_structure_says() {
        Node.Fields result = peer.call("ticket_create", "{\"title\":\"Fix the \\n login\"}");

        String text = Peer.text(Peer.at(result, "content", 0, "text"));
        assertThat(Json.parse(text)).isEqualTo(Peer.at(result, "structuredContent"));
        assertThat(Peer.text(Peer.at(result, "content", 0, "type"))).isEqualTo("text");
        assertThat(result.values()).doesNotContainKey("isError");
    }

    @Test
    void a_problem_is_a_result_that_is_complete_in_its_text() {
        Node.Fields result = peer.call("ticket_get", "{\"id\":\"NONE-1\"}");

        assertThat(Peer.text(Peer.at(result, "content", 0, "text")))
                .startsWith("not_found: no ticket \"NONE-1\"");
        assertThat(Peer.at(result, "isError")).isEqualTo(Node.truth(true));
        assertThat(result.values()).doesNotContainKey("structuredContent");
    }

    @ParameterizedTest
    @CsvSource({
        "tiket_get, no tool is called \"tiket_get\". Did you mean \"ticket_get\"?",
        "../x, no tool is called \"../x\"",
        "__proto__, no tool is called \"__proto__\"",
        "'', no tool is called \"\""
    })
    void an_unknown_tool_is_an_error_of_the_protocol(String name, String message) {
        String request = Peer.request(1, "tools/call", "{\"name\":\"" + name + "\"}");

        assertThat(peer.refusal(request)).isEqualTo("-32602 " + message);
    }

    @Test
    void the_name_of_a_mebibyte_is_not_sent_back() {
        String params = "{\"name\":\"" + "a".repeat(1 << 20) + "\"}";

        assertThat(peer.refusal(Peer.request(1, "tools/call", params)))
                .startsWith("-32602 no tool is called \"aaa")
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":null}",
                "{\"title\":7}",
                "{\"title\":{}}",
                "{\"title\":[]}",
                "{\"title\":\"x\",\"titel\":\"y\"}",
                "{\"title\":\"x\",\"labels\":\"bug\"}",
                "{\"title\":\"x\",\"labels\":[null]}",
                "{\"title\":\"x\",\"points\":1e999999999}",
                "{\"title\":\"x\",\"points\":1.5}",
                "{\"title\":\"x\",\"due\":\"tomorrow\"}",
                "{\"title\":\"x\",\"estimate\":-1}"
            })
    void wrong_arguments_are_a_result_that_teaches(String arguments) {
        Node.Fields result = peer.call("ticket_create", arguments);

        assertThat(Peer.text(Peer.at(result, "content", 0, "text")))
                .matches("(?s)(invalid|unknown)_argument: .*Example: ticket_create .*");
        assertThat(Peer.at(result, "isError")).isEqualTo(Node.truth(true));
    }
}
