package dev.repotickets.server.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks after answers that take long: the first time after two seconds, then every five. It works
/// while there are any, in a thread of its own that ends by itself. Safe for threads.
final class Pulse {
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int FIRST = 4;
    private static final int EVERY = 10;

    private final Map<Answering, Beats> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean isBeating = new AtomicBoolean();

    private static final class Beats {
        private int count;

        boolean isDue() {
            count++;
            return count >= FIRST && (count - FIRST) % EVERY == 0;
        }
    }

    void watch(Answering answer) {
        waiting.put(answer, new Beats());
        if (!isBeating.get() && isBeating.compareAndSet(false, true)) {
            Thread.ofVirtual().name("pulse").start(this::beat);
        }
    }

    void leave(Answering answer) {
        waiting.remove(answer);
    }

    private void beat() {
        try {
            while (goesOn()) {
                Thread.sleep(BEAT);
                waiting.forEach((answer, beats) -> {
                    // A client that does not read must not keep the others waiting.
                    if (beats.isDue()) {
                        Thread.ofVirtual().name("keep alive").start(answer::keepAlive);
                    }
                });
            }
        } catch (InterruptedException _) {
            isBeating.set(false);
            Thread.currentThread().interrupt();
        }
    }

    /// Somebody may have come between the look and the end.
    private boolean goesOn() {
        if (!waiting.isEmpty()) {
            return true;
        }
        isBeating.set(false);
        return !waiting.isEmpty() && isBeating.compareAndSet(false, true);
    }
}
