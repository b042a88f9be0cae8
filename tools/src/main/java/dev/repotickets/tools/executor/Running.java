package dev.repotickets.tools.executor;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The part of a job that may be interrupted. What changes in it, under one lock, is the thread
/// that is in it and who asked for its end.
final class Running {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread thread;
    private @Nullable End end;

    /// Why a job is to end before it is done.
    record End(Kind kind, String reason) {
        enum Kind {
            CANCELLED,
            STOPPED
        }
    }

    /// What may be interrupted.
    @FunctionalInterface
    interface Try {
        Verdict run() throws IOException, InterruptedException;
    }

    /// Asks for the end; the first who asks is heard.
    void end(End why) {
        lock.lock();
        try {
            if (end == null) {
                end = why;
                if (thread != null) {
                    thread.interrupt();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Who asked for the end, if anybody did.
    @Nullable End asked() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    /// Does the work, unless its end was asked for before. Behind it this thread is not
    /// interrupted, and nobody interrupts it any more.
    Verdict verdict(Try work) {
        if (!enter()) {
            return new Verdict.Disturbed("it was ended before it began");
        }
        try {
            return work.run();
        } catch (InterruptedException _) {
            return new Verdict.Disturbed("it was interrupted");
        } catch (IOException | RuntimeException e) {
            return new Verdict.Failed(
                    e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                    true);
        } finally {
            leave();
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            if (end != null) {
                return false;
            }
            thread = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            thread = null;
            Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }
}
