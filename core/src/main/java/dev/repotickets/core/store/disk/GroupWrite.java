package dev.repotickets.core.store.disk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Does writes one after the other and makes them durable together: one lock, one append and one
/// force for all.
///
/// Each sees what those before it changed. One that throws is left out; what the disk refuses is
/// refused to all, because each may have built on those before it.
record GroupWrite(Disk disk, Journal worktree, Journal common) {
    /// Those that wait behind so much come next.
    private static final long ENOUGH = 1L << 20;

    /// Settles all of the writes, or the first ones of them.
    void run(List<WaitingWrite<?>> writes) {
        var done = new ArrayList<WaitingWrite<?>>();
        try {
            write(writes, done);
        } catch (RuntimeException | Error e) {
            (done.isEmpty() ? writes : done).forEach(it -> fail(it, e));
            return;
        }
        done.stream().filter(it -> !it.isSettled()).forEach(WaitingWrite::keep);
    }

    private static void fail(WaitingWrite<?> write, Throwable why) {
        if (!write.isSettled()) {
            write.fail(why);
        }
    }

    private void write(List<WaitingWrite<?>> writes, List<WaitingWrite<?>> done) {
        var locks = new ArrayDeque<WriterLock.Held>();
        try {
            var worktreeLock = worktree.enter();
            locks.push(worktreeLock);
            // Always in this order, so that two writers cannot wait for each other.
            var view =
                    new DirectView(
                            disk,
                            Checkout.LARGEST_FILE,
                            root -> {
                                if (root == StoreRoot.COMMON && locks.size() == 1) {
                                    locks.push(common.enter());
                                }
                            });
            var together = new OpenTransaction(view, Checkout.LARGEST_FILE);
            var commonChanges = new ArrayList<List<FileChange>>();
            var changes = new ArrayList<List<FileChange>>();
            for (WaitingWrite<?> write : writes) {
                if (together.size() > ENOUGH) {
                    break;
                }
                done.add(write);
                var transaction = together.next();
                if (run(write, transaction)) {
                    together.include(transaction);
                    addIfAny(commonChanges, transaction.changes(true));
                    addIfAny(changes, transaction.changes(false));
                }
            }
            if (!commonChanges.isEmpty() || !changes.isEmpty()) {
                worktree.waitForRepository();
            }
            commit(common, locks.getFirst(), commonChanges);
            commit(worktree, worktreeLock, changes);
        } finally {
            locks.forEach(WriterLock.Held::close);
        }
    }

    private static boolean run(WaitingWrite<?> write, OpenTransaction transaction) {
        // Nobody but its own caller can ask a write to stop.
        boolean interrupted =
                !Thread.currentThread().equals(write.thread()) && Thread.interrupted();
        try {
            write.run(transaction);
            return true;
        } catch (RuntimeException | Error e) {
            write.fail(e);
            return false;
        } finally {
            transaction.end();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void addIfAny(List<List<FileChange>> all, List<FileChange> changes) {
        if (!changes.isEmpty()) {
            all.add(changes);
        }
    }

    private static void commit(
            Journal journal, WriterLock.Held held, List<List<FileChange>> writes) {
        if (!writes.isEmpty()) {
            journal.commit(held, writes);
        }
    }
}
