package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Clients that hold connections without ever asking anything: row H09 of the list of attacks.
@Tag("attack")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientTest {
    private static final int MANY = 200;
    private static final Duration LONGEST = Duration.ofSeconds(14);

    @TempDir private static Path home;

    private static ServeProcess server;

    @BeforeAll
    static void a_server() throws Exception {
        ServeProcess.repository(home, true);
        server = ServeProcess.start(home);
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    @Test
    void two_hundred_heads_that_come_byte_by_byte_hold_up_nobody_and_are_cut() throws IOException {
        byte[] head = server.http().get("/healthz").with("X-Slow: " + "s".repeat(100)).bytes();
        server.http().get("/healthz").answer();
        List<Socket> slow = open();
        try {
            long begin = System.nanoTime();
            int cut = 0;
            for (int at = 0; cut < MANY && since(begin).compareTo(LONGEST) < 0; at++) {
                cut = trickle(slow, head[Math.min(at, head.length - 5)]);
                long asked = System.nanoTime();
                assertThat(server.http().get("/healthz").answer().status()).isEqualTo(200);
                assertThat(since(asked)).isLessThan(Duration.ofSeconds(1));
            }

            assertThat(cut).isEqualTo(MANY);
            assertThat(since(begin)).isGreaterThan(Duration.ofSeconds(8));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_connection_on_which_nothing_comes_is_cut() throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = server.http().connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(since(begin)).isLessThan(LONGEST);
    }

    @Test
    void a_body_of_which_the_rest_never_comes_is_given_up() throws IOException {
        try (Socket socket = server.http().connect()) {
            String head =
                    new String(server.http().post("/rpc", "{").bytes(), StandardCharsets.UTF_8)
                            .replace("Content-Length: 1", "Content-Length: 1000");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));

            Refusal.isFinal(RawHttp.read(socket.getInputStream()), 408);
        }
    }

    private static List<Socket> open() throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < MANY; i++) {
            Socket socket = server.http().connect();
            socket.setSoTimeout(1);
            sockets.add(socket);
        }
        return sockets;
    }

    /// Sends one byte over each, and counts those that the server has closed.
    private static int trickle(List<Socket> sockets, byte next) {
        int closed = 0;
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(next);
                closed += socket.getInputStream().read() < 0 ? 1 : 0;
            } catch (SocketTimeoutException _) {
                // Nothing came: it is open.
            } catch (IOException _) {
                closed++;
            }
        }
        return closed;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
