package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.json.Json;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void a_fault_of_ours_shows_the_client_an_id_and_the_log_the_rest() {
        Peer peer =
                failing(() -> {
                    throw new IllegalStateException("secret /home/ada");
                });

        Node.Fields result = peer.call("test_run", "{}");

        String text = Peer.text(Peer.at(result, "content", 0, "text"));
        assertThat(Peer.at(result, "isError")).isEqualTo(Node.truth(true));
        assertThat(text).startsWith("internal: ").doesNotContain("secret", "Exception", "java");
        String id = text.substring(text.lastIndexOf(' ') + 1);
        assertThat(peer.log)
                .containsExactly(
                        id + " tools/call java.lang.IllegalStateException: secret /home/ada");
    }

    @Test
    void running_out_of_stack_is_a_fault_like_any_other() {
        Peer peer = failing(FaultTest::endless);

        assertThat(Json.write(peer.call("test_run", "{}"))).contains("internal: ");
        assertThat(peer.result("ping", "{}").values()).isEmpty();
    }

    @Test
    void every_fault_has_an_id_of_its_own() {
        Peer peer =
                failing(() -> {
                    throw new IllegalStateException();
                });

        assertThat(peer.call("test_run", "{}")).isNotEqualTo(peer.call("test_run", "{}"));
    }

    @Test
    void a_list_that_fails_is_an_internal_error() {
        var peer =
                new Peer(
                        () -> {
                            throw new IllegalStateException("secret");
                        },
                        Peer.workspace(),
                        View.FULL);

        assertThat(peer.refusal(Peer.request(1, "tools/list", "{}")))
                .startsWith("-32603 internal: ")
                .doesNotContain("secret");
    }

    private static Peer failing(Supplier<String> work) {
        return new Peer(TestTools.running(work), Peer.workspace(), View.FULL);
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static String endless() {
        return endless() + "x";
    }
}
