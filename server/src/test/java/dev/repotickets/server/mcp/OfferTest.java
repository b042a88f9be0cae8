package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.catalog.Catalog;
import org.junit.jupiter.api.Test;

class OfferTest {

    @Test
    void a_server_that_only_reads_lists_only_what_reads() {
        var peer = new Peer(McpOptions.reading());

        assertThat(ToolListTest.tools(peer))
                .hasSizeGreaterThan(3)
                .allMatch(
                        it -> Peer.at(it, "annotations", "readOnlyHint").equals(Node.truth(true)));
    }

    @Test
    void a_server_that_only_reads_refuses_every_tool_that_writes() {
        var peer = new Peer(McpOptions.reading());
        int refused = 0;
        for (var tool : Catalog.toolbox().tools()) {
            if (!tool.effect().isReadOnly()) {
                Node.Fields result = peer.call(tool.name().mcp(), tool.example());
                assertThat(Peer.text(Peer.at(result, "content", 0, "text")))
                        .startsWith("read_only: " + tool.name() + " ");
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(10);
        assertThat(Peer.text(Peer.at(peer.call("ticket_list", "{}"), "structuredContent", "total")))
                .isEqualTo("0");
    }

    @Test
    void a_tool_that_is_not_selected_does_not_exist() {
        var peer = new Peer(McpOptions.everything().only(it -> it.family().equals("time")));

        assertThat(ToolListTest.tools(peer))
                .hasSize(3)
                .allMatch(it -> Peer.text(Peer.at(it, "name")).startsWith("time_"));
        assertThat(peer.refusal(Peer.request(1, "tools/call", "{\"name\":\"ticket_list\"}")))
                .startsWith("-32602 no tool is called \"ticket_list\"");
    }
}
