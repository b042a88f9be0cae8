package dev.repotickets.server.mcp;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Gives each fault of our own an id: the log gets the details under it, the client only the id.
final class Faults {
    private final InstantSource clock;
    private final Log log;
    private final AtomicLong count = new AtomicLong();

    Faults(InstantSource clock, Log log) {
        this.clock = clock;
        this.log = log;
    }

    /// What the client is shown.
    String shown(String doing, Throwable cause) {
        String id = Long.toHexString(clock.millis()) + "-" + count.incrementAndGet();
        log.fault(id, doing, cause);
        return "internal: the server failed, not the call; the log has the details under " + id;
    }
}
