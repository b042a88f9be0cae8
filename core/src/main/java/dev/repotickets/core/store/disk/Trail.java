package dev.repotickets.core.store.disk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Where in the content something may have changed, for a program that runs long enough to know:
/// what this program writes in any process is in the log, and what others change is heard from the
/// operating system.
///
/// Times are numbers that only grow. A folder counts to its first two names: `tickets/3F` for
/// everything in it and below. Safe for threads.
public final class Trail {
    private final Supplier<Optional<TreeWatch>> watch;
    private final Log log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Long> changed = new HashMap<>();
    private LogState last = new LogState(0, Optional.empty());
    private long everything = 1;
    private long now = 1;

    /// What the trail needs of a log.
    interface Log {
        LogState state();

        /// The files of the records from a place on; nothing where that is not known.
        Optional<Set<StorePath>> filesSince(LogState from, LogState to);
    }

    Trail(Supplier<Optional<TreeWatch>> watch, Log log) {
        this.watch = watch;
        this.log = log;
    }

    /// The time, after everything that is known by now was noted down; nothing where nobody
    /// watches, and everything has to be looked at.
    public Optional<Long> time() {
        return time(Optional.empty());
    }

    /// The same for a read that has seen where the log stands before anything else.
    Optional<Long> time(Optional<LogState> seen) {
        Optional<TreeWatch> watching = watch.get().filter(TreeWatch::isComplete);
        lock.lock();
        try {
            if (watching.isEmpty()) {
                everything = ++now;
                return Optional.empty();
            }
            // One that differs may be older than what is noted down already.
            LogState state = seen.filter(last::equals).orElseGet(log::state);
            if (!state.equals(last)) {
                log.filesSince(last, state)
                        .ifPresentOrElse(
                                files -> files.forEach(it -> note(it.path())), this::noteAll);
                last = state;
            }
            TreeWatch.Heard heard = watching.get().heard();
            if (heard.everything()) {
                noteAll();
            }
            heard.folders().forEach(this::note);
            return watching.get().isComplete() ? Optional.of(now) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// True where nothing can have changed in the folder of a path of the content since that time;
    /// never of the folders right below the root.
    public boolean isStill(StorePath path, long since) {
        String unit = unit(path.path());
        int slash = unit.indexOf('/');
        if (path.root() != StoreRoot.CONTENT || slash < 0) {
            return false;
        }
        // A file right in the folder of its kind is heard of by that folder's name.
        boolean isFile = unit.length() == path.path().length();
        lock.lock();
        try {
            return everything <= since
                    && changed.getOrDefault(unit, 0L) <= since
                    && !(isFile && changed.getOrDefault(unit.substring(0, slash), 0L) > since);
        } finally {
            lock.unlock();
        }
    }

    /// The folders that may have changed since a time, by their first two names; nothing where all
    /// may have.
    public Optional<Set<String>> since(long time) {
        lock.lock();
        try {
            if (everything > time) {
                return Optional.empty();
            }
            var units = new HashSet<String>();
            changed.forEach((unit, at) -> {
                if (at > time) {
                    units.add(unit);
                }
            });
            return Optional.of(units);
        } finally {
            lock.unlock();
        }
    }

    private void note(String path) {
        changed.put(unit(path), ++now);
    }

    private void noteAll() {
        everything = ++now;
        changed.clear();
    }

    private static String unit(String path) {
        int first = path.indexOf('/');
        int second = first < 0 ? -1 : path.indexOf('/', first + 1);
        return second < 0 ? path : path.substring(0, second);
    }
}
