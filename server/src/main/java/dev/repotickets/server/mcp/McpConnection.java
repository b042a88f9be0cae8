package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Received;
import java.util.Optional;

/// One client whose messages all go over one line. Each message says by itself which version of the
/// protocol it is of: some clients ask `server/discover` first and then `initialize` all the same.
///
/// [#receive] is called by one thread, in the order of the messages; the work that it hands back
/// may run on any.
public final class McpConnection implements Connection {
    private final McpServer server;
    private final RunningCalls running;
    private final LegacySession session;
    private final ModernEngine modern;
    private final Audience audience;
    private final Outlet outlet;

    McpConnection(McpServer server, Audience audience, Outlet outlet) {
        this.server = server;
        this.audience = audience;
        this.outlet = outlet;
        this.running = new RunningCalls();
        this.session = new LegacySession(server, audience, outlet, running);
        this.modern = server.modern();
    }

    @Override
    public Received receive(Node message) {
        if (!(message instanceof Node.Fields)) {
            return session.receive(message, outlet);
        }
        Envelope envelope = Envelope.read(message);
        if (envelope instanceof Envelope.Request request
                && ModernEngine.claims(request.params(), request.method(), Optional.empty())) {
            return modern(request);
        }
        return session.receive(envelope, outlet);
    }

    private Received modern(Envelope.Request request) {
        return switch (modern.receive(request, Optional.empty(), audience)) {
            case Reception.Refused(int _, Node reply) -> Received.reply(reply);
            case Reception.Accepted(boolean isStream, var work) -> {
                Received added =
                        running.add(
                                request, () -> work.apply(outlet), fault -> Node.Nothing.NOTHING);
                yield isStream && added instanceof Received.Pending(var run)
                        ? new Received.Stream(run)
                        : added;
            }
        };
    }

    /// Ends it: subscriptions end, and nobody waits for the client any more. Calls that run may
    /// still finish.
    @Override
    public void close() {
        server.end(outlet);
        session.leave();
    }
}
