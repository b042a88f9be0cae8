package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.offer.tool.Instructions;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializeTest {
    private final Peer peer = new Peer();

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, 2024-11-05",
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "2026-07-28, 2025-11-25",
        "1.0.0, 2025-11-25"
    })
    void a_known_version_is_agreed_to_and_another_one_is_met_with_our_latest(
            String asked, String agreed) {
        var result = peer.result("initialize", "{\"protocolVersion\":\"" + asked + "\"}");

        assertThat(Peer.text(Peer.at(result, "protocolVersion"))).isEqualTo(agreed);
    }

    @Test
    void the_greeting_says_who_we_are_and_declares_what_there_is() {
        var result = peer.result("initialize", "{}");

        assertThat(Json.write(Peer.at(result, "capabilities")))
                .isEqualTo(
                        "{\"tools\":{\"listChanged\":false},\"prompts\":{\"listChanged\":false},"
                                + "\"resources\":{\"listChanged\":false,\"subscribe\":true},"
                                + "\"completions\":{},\"logging\":{}}");
        assertThat(Peer.text(Peer.at(result, "serverInfo", "name"))).isEqualTo("repo-tickets");
        assertThat(Peer.text(Peer.at(result, "serverInfo", "version"))).matches("\\d+\\.\\d+.*");
        assertThat(Peer.text(Peer.at(result, "instructions"))).isEqualTo(Instructions.complete());
    }

    @Test
    void the_greeting_makes_no_toolbox_and_opens_no_workspace() {
        var untouched =
                new Peer(
                        () -> {
                            throw new AssertionError("the toolbox was made");
                        },
                        new Untouchable(),
                        View.FULL);

        assertThat(untouched.result("initialize", "{}").values()).containsKey("serverInfo");
        assertThat(untouched.result("ping", "{}").values()).isEmpty();
        assertThat(untouched.log).isEmpty();
    }

    @Test
    void the_tools_are_listed_without_opening_a_workspace() {
        var untouched = new Peer(Catalog::toolbox, new Untouchable(), View.FULL);

        assertThat(untouched.result("tools/list", "{}").values()).containsKey("tools");
    }

    @Test
    void whatever_comes_before_initialize_is_answered_at_once() {
        assertThat(peer.result("ping", "{}").values()).isEqualTo(Map.of());
        assertThat(peer.result("tools/list", "{}").values()).containsKey("tools");
        assertThat(peer.refusal(Peer.request(1, "server/discover", "{}"))).startsWith("-32602 ");
        assertThat(peer.result("initialize", "{}").values()).containsKey("serverInfo");
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/get",
        "tasks/list",
        "subscriptions/listen",
        "roots/list",
        "sampling/createMessage",
        "notifications/initialized",
        "__proto__",
        "Ping",
        "''"
    })
    void what_a_version_does_not_have_is_no_method(String method) {
        assertThat(peer.refusal(Peer.request(1, method, "{}")))
                .isEqualTo("-32601 no method is called \"" + method + "\"");
    }

    @Test
    void a_notification_is_never_answered() {
        for (String method :
                new String[] {
                    "notifications/initialized",
                    "notifications/progress",
                    "notifications/roots/list_changed",
                    "ping",
                    "tools/call",
                    "no/such"
                }) {
            assertThat(peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}")).isEmpty();
        }
    }

    private static final class Untouchable implements Workspaces {
        @Override
        public Workspace open() {
            throw new AssertionError("a workspace was opened");
        }

        @Override
        public Initialized initialize(String prefix) {
            throw new AssertionError("a workspace was made");
        }
    }
}
