package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets the threads of this process write in groups: while one is at the disk, the others wait in a
/// line, and the first of them then does the work of all.
///
/// The line and who leads are its only state, under one lock.
final class Together {
    private static final int MOST = 64;

    private final Consumer<List<WaitingWrite<?>>> run;
    private final Duration patience;
    private final String holder;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<WaitingWrite<?>> line = new ArrayDeque<>();
    private @Nullable Thread leader;

    /// `run` does the work of a group and settles all of its writes, or the first ones of them.
    Together(Consumer<List<WaitingWrite<?>>> run, Duration patience, String holder) {
        this.run = run;
        this.patience = patience;
        this.holder = holder;
    }

    /// Comes back when the write is settled.
    void write(WaitingWrite<?> write) {
        if (!isFirst(write)) {
            await(write);
        }
        try {
            while (!write.isSettled()) {
                lead();
            }
        } finally {
            giveUp(write);
        }
    }

    /// Of a thread that goes with an error of its own: the others must not wait for it.
    private void giveUp(WaitingWrite<?> write) {
        lock.lock();
        try {
            line.remove(write);
            if (Thread.currentThread().equals(leader)) {
                leader = line.isEmpty() ? null : line.getFirst().thread();
                LockSupport.unpark(leader);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isFirst(WaitingWrite<?> write) {
        lock.lock();
        try {
            if (Thread.currentThread().equals(leader)) {
                throw new IllegalStateException(
                        "this thread is in a write of the same store already");
            }
            line.add(write);
            if (leader != null) {
                return false;
            }
            leader = write.thread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        List<WaitingWrite<?>> group = group();
        try {
            run.accept(group);
        } finally {
            handOn(group);
        }
    }

    private List<WaitingWrite<?>> group() {
        lock.lock();
        try {
            var group = new ArrayList<WaitingWrite<?>>();
            while (group.size() < MOST && !line.isEmpty()) {
                group.add(line.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void handOn(List<WaitingWrite<?>> group) {
        lock.lock();
        try {
            for (WaitingWrite<?> write : group.reversed()) {
                if (!write.isSettled()) {
                    line.addFirst(write);
                }
            }
            leader = line.isEmpty() ? null : line.getFirst().thread();
            LockSupport.unpark(leader);
        } finally {
            lock.unlock();
        }
        group.forEach(it -> LockSupport.unpark(it.thread()));
    }

    /// Until the write is settled or its thread is to lead.
    private void await(WaitingWrite<?> write) {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (!write.isSettled() && !leads()) {
            long left = end - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else if (leave(write)) {
                break;
            } else {
                // It is being written now, which ends.
                LockSupport.park(this);
            }
            // An interrupted thread would not pause any more.
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean leads() {
        lock.lock();
        try {
            return Thread.currentThread().equals(leader);
        } finally {
            lock.unlock();
        }
    }

    private boolean leave(WaitingWrite<?> write) {
        lock.lock();
        try {
            if (Thread.currentThread().equals(leader) || !line.remove(write)) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        write.fail(locked());
        return true;
    }

    private ProblemException locked() {
        return new Problem.Locked(
                        "the store is being written by process " + holder,
                        "nothing was changed; repeat the call in a moment")
                .toException();
    }
}
