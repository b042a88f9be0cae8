package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.mcp.TestTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FloodTest {
    private static final int REQUESTS = 20_000;

    @Test
    void a_client_that_sends_without_reading_has_to_wait_and_loses_nothing() throws Exception {
        var sent = new AtomicInteger();
        var ran = new AtomicInteger();
        try (var wire =
                new Wire(TestTools.running(() -> Integer.toString(ran.incrementAndGet())))) {
            var writer = Thread.ofPlatform().daemon().start(() -> flood(wire, sent));

            int standing = standstill(sent, writer);

            assertThat(standing).isBetween(1, REQUESTS / 2);
            assertThat(ran.get()).isLessThan(REQUESTS / 4);
            var ids = new HashSet<String>();
            for (int i = 0; i < REQUESTS; i++) {
                ids.add(wire.nextId());
            }
            writer.join();
            assertThat(ids).hasSize(REQUESTS);
            assertThat(ran).hasValue(REQUESTS / 2);
        }
    }

    /// How much had been sent when the writer could not go on.
    private static int standstill(AtomicInteger sent, Thread writer) {
        int before = -1;
        long since = System.nanoTime();
        while (writer.isAlive() && System.nanoTime() - since < 500_000_000L) {
            if (sent.get() != before) {
                before = sent.get();
                since = System.nanoTime();
            }
            Thread.onSpinWait();
        }
        return sent.get();
    }

    private static void flood(Wire wire, AtomicInteger sent) {
        try {
            for (int i = 0; i < REQUESTS; i++) {
                wire.send(i % 2 == 0 ? Wire.call(i) : Wire.ping(i));
                sent.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
