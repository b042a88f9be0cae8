package dev.repotickets.server.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Reads a stream to its end in a thread of its own, so that its writer is never held up, and keeps
/// the first 100,000 bytes.
final class Capture implements AutoCloseable {
    private static final int MOST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ReentrantLock lock = new ReentrantLock();
    private final InputStream stream;
    private final Thread reader;

    Capture(InputStream stream) {
        this.stream = stream;
        this.reader = Thread.ofVirtual().name("program-output").start(this::read);
    }

    /// What was read, when the stream has ended; what is there after five seconds where something
    /// that the program left behind keeps it open.
    String text() throws InterruptedException {
        reader.join(PATIENCE);
        lock.lock();
        try {
            return kept.toString(StandardCharsets.UTF_8);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void read() {
        var buffer = new byte[8_192];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException _) {
            // It was closed: what was read counts.
        }
    }

    private void keep(byte[] buffer, int count) {
        lock.lock();
        try {
            kept.write(buffer, 0, Math.min(count, MOST - kept.size()));
        } finally {
            lock.unlock();
        }
    }
}
