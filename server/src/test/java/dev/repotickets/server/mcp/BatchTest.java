package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String NOTE =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private final Peer peer = new Peer();

    @BeforeEach
    void agree() {
        peer.result("initialize", "{\"protocolVersion\":\"2025-03-26\"}");
    }

    @Test
    void the_replies_of_a_batch_come_together() {
        Optional<Node> reply =
                peer.send(
                        "["
                                + PING
                                + ","
                                + NOTE
                                + ",7,{\"jsonrpc\":\"2.0\",\"id\":\"l\","
                                + "\"method\":\"tools/call\",\"params\":{\"name\":\"ticket_list\"}}]");

        assertThat(reply).isPresent();
        assertThat(((Node.Items) reply.get()).values()).hasSize(3);
        assertThat(Json.write(reply.get()))
                .startsWith("[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}},")
                .contains("-32600", "\"id\":\"l\",\"result\"");
    }

    @Test
    void a_batch_of_notifications_has_no_reply() {
        assertThat(peer.send("[" + NOTE + "," + NOTE + "]")).isEmpty();
    }

    @Test
    void a_batch_is_neither_empty_nor_longer_than_fifty() {
        String fifty = String.join(",", Collections.nCopies(50, PING));

        assertThat(peer.refusal("[]")).startsWith("-32600 ");
        assertThat(peer.refusal("[" + fifty + "," + PING + "]")).startsWith("-32600 ");
        assertThat(peer.send("[" + fifty + "]")).isPresent();
    }

    @Test
    void initialize_is_refused_in_a_batch() {
        assertThat(peer.send("[" + Peer.request(1, "initialize", "{}") + "]").map(Json::write))
                .hasValueSatisfying(reply -> assertThat(reply).contains("-32600"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-06-18", "2025-11-25"})
    void other_versions_have_no_batches(String version) {
        peer.result("initialize", "{\"protocolVersion\":\"" + version + "\"}");

        assertThat(peer.refusal("[" + PING + "]")).startsWith("-32600 ");
    }
}
