package dev.repotickets.server.stdio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/// Writes whole lines, one at a time under one lock, and each to its end before the next. When the
/// reader at the other side has gone, it stays quiet for good.
final class LineWriter {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean broken;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /// `line` has no line break in it.
    void write(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            if (!broken) {
                out.write(bytes);
                out.flush();
            }
        } catch (IOException _) {
            broken = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isBroken() {
        return broken;
    }
}
