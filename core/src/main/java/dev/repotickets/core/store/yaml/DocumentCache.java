package dev.repotickets.core.store.yaml;

import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What files held when they were last read, as long as their size, time and inode are the same.
///
/// A file that changed within the last two seconds is not kept, because a second change could leave
/// the same time on it. Safe for threads.
final class DocumentCache {
    private static final Duration RACY = Duration.ofSeconds(2);
    private static final int MOST = 20_000;

    private record Entry(Stat stat, Parsed parsed) {}

    private final ConcurrentMap<StorePath, Entry> entries = new ConcurrentHashMap<>();

    Optional<Parsed> get(StorePath file, Stat stat) {
        return Optional.ofNullable(entries.get(file))
                .filter(entry -> entry.stat().equals(stat))
                .map(Entry::parsed);
    }

    void put(StorePath file, Stat stat, Parsed parsed, Instant now) {
        if (stat.modified().isAfter(now.minus(RACY))) {
            return;
        }
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(file, new Entry(stat, parsed));
    }
}
