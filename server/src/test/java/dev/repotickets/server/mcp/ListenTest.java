package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.tools.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListenTest {
    private final Modern client = new Modern();

    @Test
    void who_listens_hears_what_was_asked_for_under_its_id_and_nothing_else() throws Exception {
        CompletableFuture<Optional<Node>> end =
                listen(
                        "{\"promptsListChanged\":true,\"resourceSubscriptions\":[\"ticket://A-1\"]}");
        assertThat(Json.write(client.heard()))
                .contains(
                        "notifications/subscriptions/acknowledged",
                        "{\"promptsListChanged\":true,\"resourceSubscriptions\":[\"ticket://A-1\"]}");

        client.notices.tell(new Notice.ToolsChanged());
        client.notices.tell(new Notice.ResourceUpdated("ticket://A-2"));
        client.notices.tell(new Notice.ResourceUpdated("ticket://A-1"));

        assertThat(Json.write(client.heard()))
                .contains("notifications/resources/updated", "ticket://A-1", "subscriptionId\":1");
        client.connection.close();
        assertThat(Json.write(end.get(10, TimeUnit.SECONDS).orElseThrow()))
                .contains("\"resultType\":\"complete\"", "subscriptionId\":1");
        assertThat(client.sent).isEmpty();
    }

    @Test
    void a_listener_that_is_cancelled_ends_without_an_answer() throws Exception {
        CompletableFuture<Optional<Node>> end = listen("{\"toolsListChanged\":true}");
        client.heard();

        client.connection.receive(
                Json.parse(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                                + "{\"requestId\":1}}"));

        assertThat(end.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void a_slow_reader_is_told_so_and_let_go_and_holds_up_nobody() throws Exception {
        var arrived = new CountDownLatch(1);
        var reads = new CountDownLatch(1);
        Outlet slow =
                _ -> {
                    arrived.countDown();
                    await(reads);
                };
        var interest = new Interest(true, false, false, Set.of(), Set.of());
        var listening = new Listening(Node.number(9), interest, client.server.tasks(), slow);
        var end = new CompletableFuture<Node>();
        Thread.ofVirtual().start(() -> end.complete(listening.run(client.notices)));
        arrived.await();

        for (int i = 0; i <= Listening.LONGEST_QUEUE; i++) {
            client.notices.tell(new Notice.ToolsChanged());
        }
        reads.countDown();

        assertThat(Peer.errorOf(end.get(10, TimeUnit.SECONDS)))
                .startsWith("-32603 more than 1000 messages waited");
    }

    @Test
    void who_begins_to_listen_after_the_end_is_ended_at_once() throws Exception {
        client.connection.close();

        CompletableFuture<Optional<Node>> end = listen("{\"toolsListChanged\":true}");

        assertThat(Json.write(end.get(10, TimeUnit.SECONDS).orElseThrow()))
                .contains("\"resultType\":\"complete\"");
    }

    @Test
    void too_much_at_once_is_refused_by_its_limit() {
        assertThat(
                        client.refusal(
                                "subscriptions/listen",
                                "{\"notifications\":{\"resourceSubscriptions\":\"ticket://A-1\"}}",
                                "{}"))
                .startsWith("-32602 notifications.resourceSubscriptions is not a list");
        assertThat(client.refusal("subscriptions/listen", "{}", "{}"))
                .startsWith("-32602 notifications is not an object");
    }

    private CompletableFuture<Optional<Node>> listen(String notifications) {
        var received =
                (Received.Stream)
                        client.receive(
                                "subscriptions/listen",
                                "{\"notifications\":" + notifications + "}",
                                Modern.ALL);
        var end = new CompletableFuture<Optional<Node>>();
        Thread.ofVirtual().start(() -> end.complete(received.work().get()));
        return end;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
