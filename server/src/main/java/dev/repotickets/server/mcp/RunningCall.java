package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A call that can be cancelled before and while it runs. Its state is behind one lock, so that an
/// interrupt never reaches a thread that has gone on to something else.
final class RunningCall {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread worker;
    private boolean cancelled;

    /// The reply of `work`, or nothing where it was cancelled.
    Optional<Node> run(Supplier<Node> work) {
        if (!begin()) {
            return Optional.empty();
        }
        Node reply;
        try {
            reply = work.get();
        } finally {
            end();
        }
        return isCancelled() ? Optional.empty() : Optional.of(reply);
    }

    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (worker != null) {
                worker.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            worker = Thread.currentThread();
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            worker = null;
            if (cancelled) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }
}
