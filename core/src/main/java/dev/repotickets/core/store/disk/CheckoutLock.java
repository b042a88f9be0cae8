package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The lock of one folder, between threads and between processes; the system gives it back when its
/// holder dies.
///
/// There is one for each file in a JVM, and nothing else there ever opens the file: on POSIX
/// systems closing any descriptor of it would silently give the lock away.
final class CheckoutLock {
    private static final ConcurrentHashMap<Path, CheckoutLock> OPENED = new ConcurrentHashMap<>();
    private static final long PAUSE_IN_TURN_NANOS = 400_000;
    private static final long PAUSE_BEFORE_TURN_NANOS = 10_000_000;

    private final Path file;
    private final ReentrantLock threads = new ReentrantLock(true);
    private @Nullable LockFile open;

    private CheckoutLock(Path file) {
        this.file = file;
    }

    static WriterLock at(Path folder, String name, Surroundings surroundings) {
        String holder = surroundings.pid() + " " + surroundings.command();
        return new WriterLock() {
            private volatile @Nullable CheckoutLock known;

            @Override
            public WriterLock.Held exclusive(Duration patience) {
                return lock().acquire(patience, false, holder);
            }

            @Override
            public WriterLock.Held shared(Duration patience) {
                return lock().acquire(patience, true, holder);
            }

            private CheckoutLock lock() {
                CheckoutLock lock = known;
                if (lock == null || !Files.isDirectory(folder)) {
                    lock = of(folder, name);
                    known = lock;
                }
                return lock;
            }
        };
    }

    private static CheckoutLock of(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return OPENED.computeIfAbsent(folder.toRealPath().resolve(name), CheckoutLock::new);
        } catch (IOException e) {
            throw DiskProblem.of(e, "open the lock file");
        }
    }

    private WriterLock.Held acquire(Duration patience, boolean shared, String holder) {
        if (threads.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread is in a write of the same store already");
        }
        var deadline = System.nanoTime() + patience.toNanos();
        if (!tryThreads(patience)) {
            throw locked(holder);
        }
        try {
            var lock = poll(deadline, shared);
            if (!shared) {
                Uninterrupted.call(() -> {
                    lockFile().writeHolder(holder);
                    return holder;
                });
            }
            return new HeldLock(lock);
        } catch (IOException e) {
            threads.unlock();
            throw DiskProblem.of(e, "take the lock");
        } catch (RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    private boolean tryThreads(Duration patience) {
        var interrupted = false;
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return threads.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileLock poll(long deadline, boolean shared) throws IOException {
        // An interrupted thread does not pause, so it has to be one later.
        var interrupted = Thread.interrupted();
        try {
            return pollUninterrupted(deadline, shared);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Only one of those who wait knocks at the lock itself, so that whoever gave it back has to
    /// wait for a turn like all others; else a process that writes without a pause would shut the
    /// others out.
    private FileLock pollUninterrupted(long deadline, boolean shared) throws IOException {
        FileLock turn = null;
        try {
            while (true) {
                if (turn == null || !turn.isValid()) {
                    turn = Uninterrupted.call(() -> lockFile().tryTurn());
                }
                var lock =
                        turn == null ? null : Uninterrupted.call(() -> lockFile().tryLock(shared));
                if (lock != null) {
                    if (lockFile().isStillAtItsPath()) {
                        return lock;
                    }
                    lock.release();
                    lockFile().close();
                    open = null;
                    continue;
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw locked(Uninterrupted.call(() -> lockFile().readHolder()));
                }
                // The jitter keeps processes that started together from knocking together.
                var pause = turn == null ? PAUSE_BEFORE_TURN_NANOS : PAUSE_IN_TURN_NANOS;
                LockSupport.parkNanos(pause / 2 + Math.floorMod(System.nanoTime(), pause));
            }
        } finally {
            if (turn != null && turn.isValid()) {
                turn.release();
            }
        }
    }

    private LockFile lockFile() throws IOException {
        var current = open;
        if (current == null || !current.isOpen()) {
            current = LockFile.open(file);
            open = current;
        }
        return current;
    }

    private static ProblemException locked(String holder) {
        return new Problem.Locked(
                        "the store is being written by process " + Quoted.text(holder),
                        "nothing was changed; repeat the call in a moment")
                .toException();
    }

    private final class HeldLock implements WriterLock.Held {
        private final FileLock lock;

        HeldLock(FileLock lock) {
            this.lock = lock;
        }

        @Override
        public boolean isStillHeld() {
            try {
                return lock.isValid() && lockFile().isStillAtItsPath();
            } catch (IOException _) {
                return false;
            }
        }

        @Override
        public void close() {
            try {
                lock.release();
            } catch (IOException _) {
                // Its channel is closed, so the system has taken the lock back already.
                open = null;
            } finally {
                threads.unlock();
            }
        }
    }
}
