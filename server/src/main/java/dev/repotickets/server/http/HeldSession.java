package dev.repotickets.server.http;

import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.LegacySession;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// A session of a version that begins with `initialize`, held between the requests of its client.
/// `audience` is who began it and what they may use: whoever comes with another token, scope or
/// view has no part in it. Only when it was last used changes.
record HeldSession(
        Audience audience,
        LegacySession session,
        Mailbox mailbox,
        AtomicReference<Instant> lastUsed) {

    /// Its streams end, and nobody waits for its client; what runs may finish.
    void leave() {
        session.leave();
        mailbox.close();
    }

    void close() {
        session.close();
        mailbox.close();
    }
}
