package dev.repotickets.server.http;

import dev.repotickets.server.mcp.LegacySession;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// A session of a version that begins with `initialize`, held between the requests of its client.
/// `owner` is the principal whose it is; only when it was last used changes.
record HeldSession(
        String owner, LegacySession session, Mailbox mailbox, AtomicReference<Instant> lastUsed) {

    void close() {
        session.close();
        mailbox.close();
    }
}
