package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/// MCP Apps 2026-01-26, on a server with our own features.
class AppPageTest {
    private static final String KNOWN =
            """
            {"protocolVersion": "2025-11-25", "capabilities": {"extensions":
              {"io.modelcontextprotocol/ui": {"mimeTypes": ["text/html;profile=mcp-app"]}}}}\
            """;

    private final Peer peer = new Peer();

    @Test
    void a_client_with_frames_is_told_which_page_shows_the_results_of_a_tool() {
        peer.result("initialize", KNOWN);

        String tools = Json.write(peer.result("tools/list", "{}"));

        assertThat(tools)
                .contains("\"ui\":{\"resourceUri\":\"ui://tickets/board\"}")
                .contains("\"ui\":{\"resourceUri\":\"ui://tickets/ticket\"}")
                .contains("\"anthropic/alwaysLoad\":true,\"ui\"");
    }

    @Test
    void a_client_without_frames_or_with_others_hears_nothing_of_pages() {
        for (String extensions :
                List.of("{}", "{\"io.modelcontextprotocol/ui\":{\"mimeTypes\":[\"text/x\"]}}")) {
            var other = new Peer();
            other.result(
                    "initialize",
                    "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"extensions\":"
                            + extensions
                            + "}}");

            assertThat(Json.write(other.result("tools/list", "{}"))).doesNotContain("ui://");
            assertThat(Json.write(other.result("resources/list", "{}"))).doesNotContain("ui://");
        }
    }

    @Test
    void a_page_is_one_file_that_loads_nothing() {
        Node.Fields read = peer.result("resources/read", "{\"uri\":\"ui://tickets/board\"}");

        String html = Peer.text(Peer.at(read, "contents", 0, "text"));
        assertThat(Peer.text(Peer.at(read, "contents", 0, "mimeType")))
                .isEqualTo("text/html;profile=mcp-app");
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("data-view=\"board\"", "<style>", "<script>")
                .doesNotContain(" src=", "<link", "http:", "https:");
    }
}
