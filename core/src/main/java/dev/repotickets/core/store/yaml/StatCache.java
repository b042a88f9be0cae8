package dev.repotickets.core.store.yaml;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.disk.Trail;
import java.time.Instant;
import java.util.Optional;

/// What was made of files or folders when they were last read, as long as nothing can have changed
/// since, or their size, time and inode are the same.
///
/// Of what changed within the last two seconds only the first can be known, because a second change
/// could leave the same time on it. Safe for threads.
final class StatCache<V> {
    private static final int OVERHEAD = 256;

    private final Cache<StorePath, Entry<V>> entries;

    private record Entry<V>(Stat stat, boolean settled, Optional<Long> time, V value) {}

    /// `capacity` counts the bytes of the files; what is made of them takes a few times as much.
    StatCache(long capacity) {
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(capacity)
                        .weigher((StorePath _, Entry<V> it) ->
                                (int) Math.min(it.stat().size(), 1 << 30) + OVERHEAD)
                        .executor(Runnable::run)
                        .recordStats()
                        .build();
    }

    Optional<V> get(StorePath path, Stat stat) {
        return Optional.ofNullable(entries.getIfPresent(path))
                .filter(entry -> entry.settled() && entry.stat().equals(stat))
                .map(Entry::value);
    }

    /// The same without looking at the file.
    Optional<V> still(StorePath path, Trail trail) {
        return Optional.ofNullable(entries.getIfPresent(path))
                .filter(it -> it.time().filter(time -> trail.isStill(path, time)).isPresent())
                .map(Entry::value);
    }

    /// `time` is that of the trail before the file was read.
    void put(StorePath path, Stat stat, V value, Instant now, Optional<Long> time) {
        boolean settled = stat.isSettled(now);
        if (settled || time.isPresent()) {
            entries.put(path, new Entry<V>(stat, settled, time, value));
        }
    }

    CacheFigures figures(String name) {
        var stats = entries.stats();
        return new CacheFigures(
                name,
                entries.estimatedSize(),
                stats.hitCount(),
                stats.missCount(),
                stats.evictionCount());
    }
}
