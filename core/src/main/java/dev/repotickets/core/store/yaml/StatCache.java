package dev.repotickets.core.store.yaml;

import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What was made of files or folders when they were last read, as long as their size, time and
/// inode are the same.
///
/// What changed within the last two seconds is not kept, because a second change could leave the
/// same time on it. A full cache forgets a part: whoever reads everything in turn would find
/// nothing in one that forgets all. Safe for threads.
final class StatCache<V> {
    private static final Duration RACY = Duration.ofSeconds(2);
    private static final long OVERHEAD = 256;

    private final long capacity;
    private final AtomicLong used = new AtomicLong();
    private final ConcurrentMap<StorePath, Entry<V>> entries = new ConcurrentHashMap<>();

    private record Entry<V>(Stat stat, V value) {
        long size() {
            return stat.size() + OVERHEAD;
        }
    }

    /// `capacity` counts the bytes of the files; what is made of them takes a few times as much.
    StatCache(long capacity) {
        this.capacity = capacity;
    }

    Optional<V> get(StorePath path, Stat stat) {
        return Optional.ofNullable(entries.get(path))
                .filter(entry -> entry.stat().equals(stat))
                .map(Entry::value);
    }

    void put(StorePath path, Stat stat, V value, Instant now) {
        if (stat.modified().isAfter(now.minus(RACY))) {
            return;
        }
        var entry = new Entry<V>(stat, value);
        count(entry.size(), entries.put(path, entry));
        if (used.get() > capacity) {
            forgetSome();
        }
    }

    private void forgetSome() {
        for (StorePath path : entries.keySet()) {
            if (used.get() <= capacity / 8 * 7) {
                return;
            }
            count(0, entries.remove(path));
        }
    }

    private void count(long added, @Nullable Entry<V> removed) {
        used.addAndGet(added - (removed == null ? 0 : removed.size()));
    }
}
