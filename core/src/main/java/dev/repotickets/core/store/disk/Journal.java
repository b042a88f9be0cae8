package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// The lock and the log of some roots, and the one way in which their files change.
///
/// Its only state is whether it stopped: after a failed force it writes nothing more, because a
/// second force would claim success for bytes that are lost.
final class Journal {
    private static final long CHECKPOINT_ABOVE = 1L << 20;
    private static final int SHARED_READS = 3;
    private static final long BUSY_WAIT_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long BUSY_POLL_NANOS = Duration.ofMillis(20).toNanos();

    private final Disk disk;
    private final WriterLock lock;
    private final WriteAheadLog log;
    private final StoreRoot home;
    private final BootId now;
    private final Surroundings surroundings;
    private volatile boolean stopped;

    Journal(Disk disk, WriterLock lock, StorePath log, Surroundings surroundings) {
        this.disk = disk;
        this.lock = lock;
        this.log = new WriteAheadLog(disk, log, surroundings.random());
        this.home = log.root();
        this.now = BootId.of(surroundings.bootId());
        this.surroundings = surroundings;
    }

    /// Lets the caller in as the only writer, with every earlier write in place.
    WriterLock.Held enter() {
        return enter(surroundings.patience());
    }

    /// Like [#enter], but does not wait for anybody.
    WriterLock.Held enterIfFree() {
        return enter(Duration.ZERO);
    }

    private WriterLock.Held enter(Duration patience) {
        if (stopped) {
            throw DiskProblem.stopped();
        }
        var held = lock.exclusive(patience);
        try {
            recoverIfNeeded();
            return held;
        } catch (IOException e) {
            held.close();
            throw DiskProblem.of(e, "finish an earlier write");
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void recoverIfNeeded() throws IOException {
        if (log.state().needsRecovery(now)) {
            try {
                new Recovery(disk, log, home, now, surroundings.random()).run();
            } catch (IOException e) {
                stopped = !DiskProblem.isReadOnly(e);
                throw e;
            }
        }
    }

    /// Finishes what a dead process or the machine's last run left, before anything is read. Where
    /// nothing can be written, what is there is read as it is.
    void open() {
        try {
            if (!log.state().needsRecovery(now) || isMerelyBusy()) {
                return;
            }
            enter().close();
        } catch (IOException e) {
            throw DiskProblem.of(e, "read the write-ahead log");
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.ReadOnly)) {
                throw e;
            }
        }
    }

    /// True when a living writer was at work; the lock is shared, because readers must not queue.
    private boolean isMerelyBusy() throws IOException {
        try (var _ = lock.shared(surroundings.patience())) {
            return !log.state().needsRecovery(now);
        }
    }

    /// The files of the writes between two states of the log; nothing where it was emptied
    /// meanwhile or cannot be read.
    Optional<Set<StorePath>> filesBetween(LogState before, LogState after) {
        LogHeader old = before.headerOrBlank();
        LogHeader now = after.headerOrBlank();
        if (before.header().isEmpty()
                || old.generation() != now.generation()
                || old.doubtful() != now.doubtful()
                || old.applied() > now.applied()
                || now.applied() - old.applied() > CHECKPOINT_ABOVE) {
            return Optional.empty();
        }
        try {
            return log.files(now.generation(), old.applied(), now.applied());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Where the log stands; two equal quiet answers mean that no file changed in between.
    LogState state() {
        try {
            return log.state();
        } catch (IOException e) {
            throw DiskProblem.of(e, "read the write-ahead log");
        }
    }

    boolean isQuiet(LogState state) {
        return state.isQuiet(now);
    }

    /// Keeps writers out while several files are read, every earlier write being in place. Empty
    /// where nothing can be written, and so nobody needs to be kept out.
    Optional<WriterLock.Held> shareWithReaders() {
        for (var attempt = 1; ; attempt++) {
            open();
            try {
                var held = lock.shared(surroundings.patience());
                if (attempt == SHARED_READS || isQuiet(state())) {
                    return Optional.of(held);
                }
                // Its writer died between two locks of ours.
                held.close();
            } catch (ProblemException e) {
                if (e.problem() instanceof Problem.ReadOnly) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /// Makes all changes of all writes, which came one after the other, or none: the caller holds
    /// the lock and made sure of what they read. A crash keeps the first of them, each wholly.
    void commit(WriterLock.Held held, List<List<FileChange>> writes) {
        LogState before;
        try {
            before = log.state();
            if (!before.exists()) {
                log.replace(new LogHeader(1, now, LogHeader.BLOCK, false), ByteBuffer.allocate(0));
                before = log.state();
            }
        } catch (IOException e) {
            throw DiskProblem.of(e, "create the write-ahead log");
        }
        var last = new TreeMap<StorePath, Optional<FileImage>>();
        writes.forEach(changes -> changes.forEach(it -> last.put(it.path(), it.after())));
        var stages = stage(last);
        try {
            before = append(held, before, writes);
        } catch (ProblemException e) {
            Stages.discard(disk, stages.values());
            throw e;
        }
        try {
            apply(last, stages, before);
        } catch (IOException e) {
            // The writes are durable. The next one to enter, in any process, completes them.
            stopped = true;
            throw DiskProblem.unknownOutcome();
        }
    }

    private Map<StorePath, StorePath> stage(Map<StorePath, Optional<FileImage>> contents) {
        var stages = new HashMap<StorePath, StorePath>();
        try {
            for (var entry : contents.entrySet()) {
                if (entry.getValue().isPresent()) {
                    var bytes = entry.getValue().get().sharedBytes();
                    stages.put(entry.getKey(), stage(entry.getKey(), bytes));
                }
            }
            return stages;
        } catch (IOException e) {
            Stages.discard(disk, stages.values());
            throw DiskProblem.of(e, "write the new content");
        }
    }

    /// Most folders are there.
    private StorePath stage(StorePath target, byte[] bytes) throws IOException {
        try {
            return Stages.create(disk, target, surroundings.random(), bytes);
        } catch (NoSuchFileException _) {
            disk.createFolders(target.parent());
            return Stages.create(disk, target, surroundings.random(), bytes);
        }
    }

    /// The log as it is now.
    private LogState append(WriterLock.Held held, LogState before, List<List<FileChange>> writes) {
        var generation = before.headerOrBlank().generation();
        var records = new ByteArrayOutputStream();
        for (var changes : writes) {
            var transaction = surroundings.random().nextLong();
            records.writeBytes(new LogRecord(generation, now, transaction, changes).encode());
        }
        try {
            LogState there = log.state();
            if (!held.isStillHeld() || !there.equals(before) || !there.isQuiet(now)) {
                throw new Problem.Locked(
                                "the lock file was removed while this write was running",
                                "nothing was changed; repeat the call")
                        .toException();
            }
            appendOrUndo(before.size(), records.toByteArray());
        } catch (IOException e) {
            throw DiskProblem.of(e, "add to the write-ahead log");
        }
        try {
            log.force();
        } catch (IOException _) {
            stopped = true;
            throw DiskProblem.unknownOutcome();
        }
        return new LogState(before.size() + records.size(), before.header());
    }

    private void appendOrUndo(long size, byte[] record) throws IOException {
        try {
            log.append(record);
        } catch (IOException e) {
            try {
                // Forced, so that no power cut can bring back what the caller is told did not
                // happen.
                log.truncate(size);
                log.force();
            } catch (IOException suppressed) {
                stopped = true;
                e.addSuppressed(suppressed);
                throw DiskProblem.unknownOutcome();
            }
            throw e;
        }
    }

    private void apply(
            Map<StorePath, Optional<FileImage>> contents,
            Map<StorePath, StorePath> stages,
            LogState state)
            throws IOException {
        for (var file : contents.keySet()) {
            var stage = stages.get(file);
            if (stage == null) {
                disk.delete(file);
            } else {
                disk.rename(stage, file);
            }
        }
        log.overwriteHeader(state.headerOrBlank().withApplied(state.size()));
        if (state.size() > CHECKPOINT_ABOVE) {
            checkpoint();
        }
    }

    /// Empties the log. The caller holds the lock and has entered.
    void checkpoint() {
        if (stopped) {
            return;
        }
        try {
            var contents = log.contents();
            if (!contents.records().isEmpty()) {
                new Checkpoint(disk, log).run(contents, now);
            }
        } catch (IOException _) {
            // What was acknowledged is still in the log.
            stopped = true;
        }
    }

    /// Lets a checkout or rebase that is running finish first.
    void waitForRepository() {
        var busy = surroundings.repositoryBusy();
        for (var start = System.nanoTime(); busy.getAsBoolean(); ) {
            if (System.nanoTime() - start > BUSY_WAIT_NANOS) {
                throw new Problem.Locked(
                                "the version control system is changing this worktree",
                                "nothing was changed; repeat the call when it has finished")
                        .toException();
            }
            LockSupport.parkNanos(BUSY_POLL_NANOS);
        }
    }
}
