package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Outlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client that is killed while its call runs.
@Timeout(60)
class GoneClientTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void its_work_is_cancelled_within_ten_seconds() throws Exception {
        try (HttpServer server = serve()) {
            try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                client.getOutputStream()
                        .write(
                                "POST /work HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private HttpServer serve() throws IOException {
        return HttpServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                (request, response, chain) -> chain.doFilter(request, response),
                Map.of("/work", new Work()),
                new Visits(new SplittableRandom(4), _ -> {}));
    }

    private Optional<Node> hang(Outlet outlet) {
        begun.countDown();
        try {
            never.await();
        } catch (InterruptedException _) {
            cancelled.countDown();
        }
        return Optional.empty();
    }

    private final class Work extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            new Answering(response, new Pulse()).run(GoneClientTest.this::hang, true);
        }
    }
}
