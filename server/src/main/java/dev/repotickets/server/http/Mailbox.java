package dev.repotickets.server.http;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.tools.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What belongs to none of a session's requests, until one of its streams takes it away. It never
/// makes anybody wait: what there is no room for is left out.
final class Mailbox implements Outlet {
    private static final long TICK = 15_000;
    private static final int ROOM = 1000;

    private final BlockingQueue<Node> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean isClosed;

    @Override
    public void send(Node message) {
        queue.offer(message);
    }

    boolean isRead() {
        return readers.get() > 0;
    }

    int readers() {
        return readers.get();
    }

    void close() {
        isClosed = true;
        // Wakes whoever reads; an empty message is not sent.
        for (int i = readers.get(); i > 0; i--) {
            queue.offer(Node.Nothing.NOTHING);
        }
    }

    /// Sends what comes, until the session ends or the client has gone.
    void forward(HttpServletResponse response) throws IOException {
        readers.incrementAndGet();
        try {
            EventStream stream = EventStream.begin(response);
            stream.keepAlive();
            while (!isClosed) {
                Node message = queue.poll(TICK, TimeUnit.MILLISECONDS);
                if (message == null) {
                    stream.keepAlive();
                } else if (!(message instanceof Node.Nothing)) {
                    stream.message(Json.write(message));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
        }
    }
}
