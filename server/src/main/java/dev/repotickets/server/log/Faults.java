package dev.repotickets.server.log;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Gives each fault of our own an id: the log gets the details under it, the client only the id.
public final class Faults {
    private final InstantSource clock;
    private final Log log;
    private final AtomicLong count = new AtomicLong();

    public Faults(InstantSource clock, Log log) {
        this.clock = clock;
        this.log = log;
    }

    /// What the client is shown.
    public String shown(String doing, Throwable cause) {
        String id = Long.toHexString(clock.millis()) + "-" + count.incrementAndGet();
        log.fault(id, doing, cause);
        return "internal: the server failed, not the call; the log has the details under " + id;
    }
}
