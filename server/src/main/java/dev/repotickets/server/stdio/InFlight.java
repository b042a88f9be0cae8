package dev.repotickets.server.stdio;

import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/// Runs work on virtual threads, as much at a time as there is room for: 64 pieces, fewer where
/// they are large. What has no room yet waits without holding up the reader, who has to hear of
/// cancellations and of answers to questions; only when a great many wait, the reader waits as
/// well.
final class InFlight {
    static final int ROOM = 64;
    private static final int BYTES_PER_PLACE = 1 << 16;

    private static final int WAITING = 16 * ROOM;

    private final Semaphore room = new Semaphore(ROOM);
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Phaser streams = new Phaser(1);

    /// `bytes` is the size of the message that asked for the work.
    void start(int bytes, Runnable work) {
        int places = Math.min(ROOM, 1 + bytes / BYTES_PER_PLACE);
        waiting.acquireUninterruptibly(places);
        Thread.ofVirtual()
                .name("call")
                .start(() -> {
                    room.acquireUninterruptibly(places);
                    try {
                        work.run();
                    } finally {
                        room.release(places);
                        waiting.release(places);
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
        waiting.acquireUninterruptibly(WAITING);
        waiting.release(WAITING);
    }
}
