package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.json.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellationTest {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger interrupts = new AtomicInteger();
    private final Peer peer = new Peer(TestTools.running(this::hang), Peer.workspace(), View.FULL);

    @Test
    void a_cancelled_call_is_interrupted_and_not_answered() throws Exception {
        CompletableFuture<Optional<Node>> reply = begin("7");
        started.await();

        cancel("7");

        assertThat(reply.get()).isEmpty();
        assertThat(interrupts).hasValue(1);
        assertThat(peer.log).isEmpty();
    }

    @Test
    void a_call_that_is_cancelled_before_it_began_never_runs() {
        Received received = peer.connection.receive(Json.parse(request("\"a\"")));

        cancel("\"a\"");

        assertThat(received.await()).isEmpty();
        assertThat(runs).hasValue(0);
    }

    @Test
    void another_id_or_one_of_another_connection_cancels_nothing() throws Exception {
        CompletableFuture<Optional<Node>> reply = begin("7");
        started.await();

        cancel("8");
        cancel("\"7\"");
        peer.server.connect(peer.audience, peer.sent::add).receive(Json.parse(cancellation("7")));

        assertThat(reply).isNotDone();
        assertThat(peer.log).hasSize(3);
        never.countDown();
        assertThat(reply.get()).isPresent();
        assertThat(interrupts).hasValue(0);
    }

    @Test
    void the_thread_of_a_cancelled_call_is_fit_for_the_next() throws Exception {
        var flag = new CompletableFuture<Boolean>();
        Received received = peer.connection.receive(Json.parse(request("7")));
        Thread.ofVirtual()
                .start(() -> {
                    received.await();
                    flag.complete(Thread.currentThread().isInterrupted());
                });
        started.await();

        cancel("7");

        assertThat(flag.get()).isFalse();
    }

    @Test
    void an_id_is_not_taken_twice_at_the_same_time_but_again_afterwards() throws Exception {
        CompletableFuture<Optional<Node>> reply = begin("7");
        started.await();

        assertThat(peer.refusal(request("7"))).startsWith("-32600 ");
        never.countDown();
        assertThat(reply.get()).isPresent();
        assertThat(peer.ask(request("7")).values()).containsKey("result");
    }

    private CompletableFuture<Optional<Node>> begin(String id) {
        Received received = peer.connection.receive(Json.parse(request(id)));
        var reply = new CompletableFuture<Optional<Node>>();
        Thread.ofVirtual().start(() -> reply.complete(received.await()));
        return reply;
    }

    private void cancel(String id) {
        assertThat(peer.send(cancellation(id))).isEmpty();
    }

    private static String cancellation(String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                + "{\"requestId\":"
                + id
                + ",\"reason\":\"too slow\"}}";
    }

    private static String request(String id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"test_run\"}}";
    }

    private String hang() {
        runs.incrementAndGet();
        started.countDown();
        try {
            never.await();
            return "done";
        } catch (InterruptedException e) {
            interrupts.incrementAndGet();
            throw new IllegalStateException(e);
        }
    }
}
