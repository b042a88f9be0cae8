package dev.repotickets.server.stdio;

import java.util.concurrent.Semaphore;

/// Runs work on virtual threads, as much at a time as there is room for: 64 pieces, fewer where
/// they are large. Whoever brings more waits.
final class InFlight {
    static final int ROOM = 64;
    private static final int BYTES_PER_PLACE = 1 << 16;

    private final Semaphore room = new Semaphore(ROOM);

    /// `bytes` is the size of the message that asked for the work.
    void start(int bytes, Runnable work) {
        int places = Math.min(ROOM, 1 + bytes / BYTES_PER_PLACE);
        room.acquireUninterruptibly(places);
        Thread.ofVirtual()
                .name("call")
                .start(() -> {
                    try {
                        work.run();
                    } finally {
                        room.release(places);
                    }
                });
    }

    /// Returns when nothing is running any more.
    void await() {
        room.acquireUninterruptibly(ROOM);
        room.release(ROOM);
    }
}
