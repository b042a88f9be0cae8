package dev.repotickets.server.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The last changes, in order; whoever reads waits here for the next. At least 4,096 are kept. What
/// changes in it does so under one lock.
final class ChangeLog {
    static final int ROOM = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Change> changes;
    private long last;
    private boolean isEnded;

    /// `begun` are those of before, one position after the other, the last at `last`.
    ChangeLog(List<Change> begun, long last) {
        this.changes = new ArrayList<>(begun);
        this.last = last;
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /// Adds changes whose positions follow the last one.
    void add(List<Change> more) {
        lock.lock();
        try {
            changes.addAll(more);
            last += more.size();
            if (changes.size() > 2 * ROOM) {
                changes.subList(0, changes.size() - ROOM).clear();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What is kept, no more than [#ROOM].
    List<Change> kept() {
        lock.lock();
        try {
            return List.copyOf(changes.subList(Math.max(0, changes.size() - ROOM), changes.size()));
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            isEnded = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Up to `most` wanted changes after a position; waits for the first of them no longer than
    /// `patience`. What is there is still given after the end.
    Window after(long position, Predicate<Told> wanted, int most, Duration patience)
            throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            long at = position;
            while (true) {
                if (at < last - changes.size() || at > last) {
                    return new Window.Lost(last);
                }
                var found = new ArrayList<Change>();
                long seen = at;
                at = collect(at, wanted, most, found);
                if (found.isEmpty() && isEnded) {
                    return new Window.Ended();
                }
                if (!found.isEmpty() || left <= 0) {
                    return new Window.Changes(found, at, last - seen);
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The position up to which was looked.
    private long collect(long from, Predicate<Told> wanted, int most, List<Change> found) {
        int first = changes.size() - (int) (last - from);
        for (Change change : changes.subList(first, changes.size())) {
            if (wanted.test(change.told())) {
                found.add(change);
                if (found.size() == most) {
                    return change.position();
                }
            }
        }
        return last;
    }
}
