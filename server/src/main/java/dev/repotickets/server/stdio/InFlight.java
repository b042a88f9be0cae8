package dev.repotickets.server.stdio;

import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/// Runs work on virtual threads, as much at a time as there is room for: 64 pieces, fewer where
/// they are large. Whoever brings more waits.
final class InFlight {
    static final int ROOM = 64;
    private static final int BYTES_PER_PLACE = 1 << 16;

    private final Semaphore room = new Semaphore(ROOM);
    private final Phaser streams = new Phaser(1);

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

    /// Work that goes on for long and needs no room.
    void open(Runnable work) {
        streams.register();
        Thread.ofVirtual()
                .name("stream")
                .start(() -> {
                    try {
                        work.run();
                    } finally {
                        streams.arriveAndDeregister();
                    }
                });
    }

    /// Returns when nothing is running any more.
    void await() {
        streams.arriveAndAwaitAdvance();
        room.acquireUninterruptibly(ROOM);
        room.release(ROOM);
    }
}
