package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.mcp.TestTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StdioServerTest {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(TestTools.running(this::pass));
    }

    @AfterEach
    void disconnect() throws IOException {
        gate.countDown();
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "{\"a\":1}{\"b\":2}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"a\",\"method\":\"b\",\"id\":1}",
                "{'jsonrpc':'2.0'}",
                "[1,]",
                "NaN",
                "\"\t\"",
                "{\"id\":1e99999999999}",
                "// comment"
            })
    void a_line_that_is_not_json_is_an_error_and_the_connection_goes_on(String line)
            throws IOException {
        wire.send(line);
        wire.send(Wire.ping(2));

        assertThat(wire.next().toString())
                .contains("-32700", "id=NOTHING")
                .doesNotContain("Jackson", "StreamRead", "Exception");
        assertThat(wire.nextId()).isEqualTo("2");
    }

    @Test
    void json_that_is_nested_too_deeply_is_an_error_and_the_connection_goes_on()
            throws IOException {
        wire.send("[".repeat(100_000));
        wire.send(Wire.ping(2));

        assertThat(wire.next().toString()).contains("-32700").doesNotContain("StreamRead");
        assertThat(wire.nextId()).isEqualTo("2");
    }

    @Test
    void bytes_that_are_not_text_are_an_error_and_the_connection_goes_on() throws IOException {
        wire.send(new byte[] {(byte) 0xFF, 0, 7, '\n'});
        wire.send(Wire.ping(2));

        assertThat(wire.next().toString()).contains("-32700");
        assertThat(wire.nextId()).isEqualTo("2");
    }

    @Test
    void a_line_that_is_too_long_is_skipped_and_the_connection_goes_on() throws IOException {
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            wire.send(block);
        }
        wire.send("");
        wire.send(Wire.ping(2));

        assertThat(wire.next().toString()).contains("-32600", "4194304");
        assertThat(wire.nextId()).isEqualTo("2");
    }

    @Test
    void empty_lines_and_a_byte_order_mark_mean_nothing() throws IOException {
        wire.send("\uFEFF" + Wire.ping(1) + "\r");
        wire.send("\n\r\n   ");
        wire.send(Wire.ping(2));

        assertThat(wire.nextId()).isEqualTo("1");
        assertThat(wire.nextId()).isEqualTo("2");
    }

    @Test
    void a_slow_call_holds_up_nobody() throws IOException {
        wire.send(Wire.call(1));
        wire.send(Wire.ping(2));

        assertThat(wire.nextId()).isEqualTo("2");
        gate.countDown();
        assertThat(wire.nextId()).isEqualTo("1");
    }

    @Test
    void calls_that_run_when_the_input_ends_are_answered_first() throws IOException {
        wire.send(Wire.call(1));
        wire.send(Wire.ping(2));
        assertThat(wire.nextId()).isEqualTo("2");
        wire.input.close();

        gate.countDown();

        assertThat(wire.nextId()).isEqualTo("1");
        assertThat(wire.isAtEnd()).isTrue();
    }

    @Test
    void a_cancelled_call_is_not_answered() throws IOException {
        wire.send(Wire.call(1));
        wire.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                        + "{\"requestId\":1}}");
        wire.send(Wire.ping(2));
        wire.input.close();

        assertThat(wire.nextId()).isEqualTo("2");
        assertThat(wire.isAtEnd()).isTrue();
    }

    @Test
    void no_more_than_64_calls_run_at_a_time() throws Exception {
        var writer = Thread.ofVirtual().start(() -> sendCalls(200));
        while (running.get() < InFlight.ROOM) {
            Thread.onSpinWait();
        }

        gate.countDown();
        for (int i = 0; i < 200; i++) {
            wire.next();
        }

        writer.join();
        assertThat(most).hasValue(InFlight.ROOM);
    }

    @Test
    void a_client_that_stops_reading_ends_the_server_quietly() throws Exception {
        wire.send(Wire.call(1));
        wire.output.close();
        gate.countDown();
        wire.send(Wire.ping(2));
        wire.send(Wire.ping(3));

        wire.server.join();

        assertThat(wire.log.toString()).isEmpty();
    }

    private void sendCalls(int count) {
        try {
            for (int i = 0; i < count; i++) {
                wire.send(Wire.call(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pass() {
        int now = running.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        try {
            gate.await();
            return "a line\nand\u2028another";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
    }
}
