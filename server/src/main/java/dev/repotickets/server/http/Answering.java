package dev.repotickets.server.http;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers one request, whose work runs in the thread that brought it: as JSON where the reply is
/// all there is and comes soon; as a stream of events where something is to be told before, or it
/// takes more than two seconds. A client that has gone is found out by writing to it.
final class Answering implements Outlet {
    private final HttpServletResponse response;
    private final Pulse pulse;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Node> early = new ArrayList<>();
    private @Nullable Thread worker;
    private @Nullable EventStream stream;
    private @Nullable IOException gone;
    private boolean mayCancel;
    private boolean hasEnded;

    Answering(HttpServletResponse response, Pulse pulse) {
        this.response = response;
        this.pulse = pulse;
    }

    /// Returns when the client has its answer; throws where it has gone. `mayCancel` says whether
    /// its going interrupts the work. The work gives the reply, or nothing where it was cancelled.
    void run(Function<Outlet, Optional<Node>> work, boolean mayCancel) throws IOException {
        begin(mayCancel);
        Optional<Node> reply = Optional.empty();
        pulse.watch(this);
        try {
            reply = work.apply(this);
        } finally {
            pulse.leave(this);
            end();
        }
        finish(reply);
    }

    private void begin(boolean mayCancel) {
        lock.lock();
        try {
            this.worker = Thread.currentThread();
            this.mayCancel = mayCancel;
            early.forEach(this::tell);
            early.clear();
        } finally {
            lock.unlock();
        }
    }

    /// From now on nobody interrupts this thread, which belongs to the server again.
    private void end() {
        lock.lock();
        try {
            hasEnded = true;
            if (gone != null) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    /// What is sent before the work runs waits for it: without work there may be no stream.
    @Override
    public void send(Node message) {
        lock.lock();
        try {
            if (worker == null) {
                early.add(message);
            } else {
                tell(message);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell(Node message) {
        write(() -> opened().message(Json.write(message)));
    }

    /// Says that the work goes on. Whoever is just writing says so too.
    void keepAlive() {
        if (lock.tryLock()) {
            try {
                write(() -> opened().keepAlive());
            } finally {
                lock.unlock();
            }
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    /// The caller has the lock.
    private void write(Writing writing) {
        if (hasEnded || gone != null) {
            return;
        }
        try {
            writing.write();
        } catch (IOException e) {
            gone = e;
            if (mayCancel && worker != null) {
                worker.interrupt();
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
        if (gone != null) {
            throw gone;
        }
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
        byte[] bytes = Json.bytes(body);
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
