package dev.repotickets.server.http;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers one request while its work runs in a thread of its own: as JSON where the reply is all
/// there is and comes soon; as a stream of events where something is to be told before, or it takes
/// more than two seconds. A client that has gone is found out by writing to it.
final class Answering implements Outlet {
    private static final long SOON = 2_000;
    private static final long TICK = 5_000;
    private static final int LONGEST_QUEUE = 256;

    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final HttpServletResponse response;
    private volatile boolean isGone;
    private @Nullable EventStream stream;

    private sealed interface Item {
        record Message(Node message) implements Item {}

        record Done(Optional<Node> reply) implements Item {}
    }

    Answering(HttpServletResponse response) {
        this.response = response;
    }

    /// Returns when the client has its answer, or has gone; then `mayCancel` says whether the work
    /// is interrupted. The work gives the reply, or nothing where it was cancelled.
    void run(Function<Outlet, Optional<Node>> work, boolean mayCancel) throws IOException {
        Thread worker = Thread.ofVirtual().name("call").start(() -> work(work));
        try {
            forward();
        } catch (IOException e) {
            leave(worker, mayCancel);
            throw e;
        } catch (InterruptedException _) {
            leave(worker, true);
            Thread.currentThread().interrupt();
        }
    }

    /// The client gets its answer, or the end of it, whatever happens.
    private void work(Function<Outlet, Optional<Node>> work) {
        Optional<Node> reply = Optional.empty();
        try {
            reply = work.apply(this);
        } finally {
            put(new Item.Done(reply));
        }
    }

    @Override
    public void send(Node message) {
        put(new Item.Message(message));
    }

    private void put(Item item) {
        try {
            boolean isTaken = false;
            while (!isTaken && !isGone) {
                isTaken = queue.offer(item, SOON, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(Thread worker, boolean mayCancel) {
        isGone = true;
        queue.clear();
        if (mayCancel) {
            worker.interrupt();
        }
    }

    private void forward() throws IOException, InterruptedException {
        while (true) {
            Item item = queue.poll(stream == null ? SOON : TICK, TimeUnit.MILLISECONDS);
            switch (item) {
                case null -> opened().keepAlive();
                case Item.Message(Node message) -> opened().message(Json.write(message));
                case Item.Done(Optional<Node> reply) -> {
                    finish(reply);
                    return;
                }
            }
        }
    }

    private EventStream opened() throws IOException {
        EventStream open = stream;
        if (open == null) {
            open = EventStream.begin(response);
            stream = open;
        }
        return open;
    }

    private void finish(Optional<Node> reply) throws IOException {
        if (stream == null) {
            if (reply.isPresent()) {
                json(response, status(reply.get()), reply.get());
            } else {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
            }
        } else if (reply.isPresent()) {
            stream.message(Json.write(reply.get()));
        }
    }

    /// Refuses a request whose body was not read: nothing more is read from this client.
    static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setHeader("Connection", "close");
        json(response, status, Reply.errorWithoutId(RpcError.INVALID_REQUEST, reason));
    }

    static void json(HttpServletResponse response, int status, Node body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// MCP 2026-07-28 gives two errors a status of their own.
    private static int status(Node reply) {
        if (reply instanceof Node.Fields(Map<String, Node> fields)
                && fields.get("error") instanceof Node.Fields(Map<String, Node> error)
                && error.get("code") instanceof Node.Numeral code) {
            return switch (code.value().intValue()) {
                case -32021 -> HttpServletResponse.SC_BAD_REQUEST;
                case -32601 -> HttpServletResponse.SC_NOT_FOUND;
                default -> HttpServletResponse.SC_OK;
            };
        }
        return HttpServletResponse.SC_OK;
    }
}
