package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The files of one worktree's store, shared with every other process that works on them.
///
/// A write that returned is durable; one that threw changed nothing, unless its problem says that
/// the outcome is unknown. Safe for threads, which take turns at writing and do not wait to read.
public final class Checkout implements AutoCloseable {
    /// Larger files are reported, not read.
    static final long LARGEST_FILE = 1L << 20;

    private static final Set<String> OWN =
            Set.of("lock", "log", "common-lock", "common-log", "parked");
    private static final int OPTIMISTIC_READS = 3;

    private final Disk disk;
    private final Journal worktree;
    private final Journal common;
    private final Together together;
    private final Trail trail;
    private volatile @Nullable TreeWatch watch;

    private Checkout(Disk disk, Journal worktree, Journal common, Surroundings surroundings) {
        this.disk = disk;
        this.worktree = worktree;
        this.common = common;
        this.together =
                new Together(
                        this::write,
                        surroundings.patience(),
                        surroundings.pid() + " " + surroundings.command());
        this.trail =
                new Trail(
                        () -> Optional.ofNullable(watch),
                        new Trail.Log() {
                            @Override
                            public LogState state() {
                                return worktree.state();
                            }

                            @Override
                            public Optional<Set<StorePath>> filesSince(LogState from, LogState to) {
                                return worktree.filesBetween(from, to);
                            }
                        });
    }

    /// Opens the store and first finishes what a dead process or a power cut left behind.
    public static Checkout open(StateFolders folders, Surroundings surroundings) {
        return open(folders, new RealDisk(folders), surroundings);
    }

    static Checkout open(StateFolders folders, Disk disk, Surroundings surroundings) {
        return open(
                disk,
                CheckoutLock.at(folders.state(), "lock", surroundings),
                CheckoutLock.at(folders.common(), "common-lock", surroundings),
                surroundings);
    }

    static Checkout open(
            Disk disk, WriterLock worktree, WriterLock common, Surroundings surroundings) {
        var checkout =
                new Checkout(
                        disk,
                        new Journal(disk, worktree, StorePath.state("log"), surroundings),
                        new Journal(disk, common, StorePath.common("common-log"), surroundings),
                        surroundings);
        checkout.common.open();
        checkout.worktree.open();
        return checkout;
    }

    /// Runs `work` as the only writer and keeps all its changes, or none when it throws.
    ///
    /// Work that changes nothing costs nothing but the lock. Writes do not nest. Threads that wait
    /// are served as a group, each alone on what those before it left, so that the work may run in
    /// another of these threads.
    public <T extends @Nullable Object> T write(
            Function<? super FileTransaction, ? extends T> work) {
        var write = new WaitingWrite<T>(Thread.currentThread(), work);
        together.write(write);
        return write.outcome();
    }

    /// Does the writes as one group, in their order, as threads that wait for each other do.
    void write(List<WaitingWrite<?>> writes) {
        new GroupWrite(disk, worktree, common).run(writes);
    }

    /// Runs `work` on files that belong together. It may be run again, up to three times, when a
    /// writer came in between, and then keeps writers waiting; it never waits for readers.
    public <T extends @Nullable Object> T read(Function<? super FileView, ? extends T> work) {
        for (var attempt = 0; attempt < OPTIMISTIC_READS; attempt++) {
            var reading = new OptimisticRead();
            T result;
            try {
                result = work.apply(reading.view());
            } catch (RuntimeException e) {
                // Whatever the work made of files that do not belong together.
                if (reading.isUndisturbed()) {
                    throw e;
                }
                continue;
            }
            if (reading.isUndisturbed()) {
                return result;
            }
        }
        return readWithLock(work);
    }

    /// Remembers where the logs stood before the first file of theirs was read.
    private final class OptimisticRead {
        private final LogState before = worktree.state();
        private @Nullable LogState commonBefore;

        FileView view() {
            return new DirectView(disk, LARGEST_FILE, this::touch, Optional.of(before));
        }

        private void touch(StoreRoot root) {
            if (root == StoreRoot.COMMON && commonBefore == null) {
                commonBefore = common.state();
            }
        }

        boolean isUndisturbed() {
            return isUndisturbed(worktree, before)
                    && (commonBefore == null || isUndisturbed(common, commonBefore));
        }

        private static boolean isUndisturbed(Journal journal, LogState before) {
            return journal.isQuiet(before) && journal.state().equals(before);
        }
    }

    private <T extends @Nullable Object> T readWithLock(
            Function<? super FileView, ? extends T> work) {
        var locks = new ArrayDeque<WriterLock.Held>();
        try {
            share(worktree, locks);
            var sharesCommon = new AtomicBoolean();
            return work.apply(
                    new DirectView(
                            disk,
                            LARGEST_FILE,
                            root -> {
                                if (root == StoreRoot.COMMON && !sharesCommon.getAndSet(true)) {
                                    share(common, locks);
                                }
                            }));
        } finally {
            locks.forEach(WriterLock.Held::close);
        }
    }

    private static void share(Journal journal, ArrayDeque<WriterLock.Held> locks) {
        journal.shareWithReaders().ifPresent(locks::push);
    }

    /// Where the content may have changed, for a program that runs long: from now on the operating
    /// system is asked to tell. Where it cannot, as of what other machines do, everything is looked
    /// at as before.
    public void watch(Path content) {
        try {
            if (!FileTypes.isLocal(Files.getFileStore(content))) {
                return;
            }
            var watched = new TreeWatch(content);
            watch = watched;
            Thread.ofPlatform().daemon().name("watching").start(watched::begin);
        } catch (IOException _) {
            // The trail says that it does not know.
            return;
        }
    }

    public Trail trail() {
        return trail;
    }

    /// Makes every acknowledged write durable in its own file and empties the logs: for a quiet
    /// moment of a long-lived process. Does nothing while somebody else is writing.
    public void checkpoint() {
        checkpoint(worktree);
        checkpoint(common);
    }

    private static void checkpoint(Journal journal) {
        try {
            if (journal.isStopped() || !journal.state().exists()) {
                return;
            }
            try (var _ = journal.enterIfFree()) {
                journal.checkpoint();
            }
        } catch (ProblemException _) {
            // Whoever writes next will do it; nothing is lost meanwhile.
            return;
        }
    }

    /// Writes that returned are safe whether or not this is called.
    @Override
    public void close() {
        checkpoint();
        TreeWatch watched = watch;
        if (watched != null) {
            try {
                watched.close();
            } catch (IOException _) {
                // It ends with the process.
                return;
            }
        }
    }

    /// True of files that the protocol keeps for itself.
    static boolean isOwn(StorePath path) {
        return path.root() != StoreRoot.CONTENT && OWN.contains(path.path());
    }
}
