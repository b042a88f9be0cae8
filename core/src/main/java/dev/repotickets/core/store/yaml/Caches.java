package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.store.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What one store remembers between its reads and writes: files as entities, folders as names,
/// heads.
final class Caches {
    private static final long MOST = 64L << 20;

    private final StatCache<Parsed> files = new StatCache<>(MOST);
    private final StatCache<List<String>> folders = new StatCache<>(MOST);
    private final ConcurrentMap<HeadForm<?, ?>, Shards<?, ?>> shards = new ConcurrentHashMap<>();
    private final Snapshot snapshot;

    Caches(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    StatCache<Parsed> files() {
        return files;
    }

    StatCache<List<String>> folders() {
        return folders;
    }

    @SuppressWarnings("unchecked") // a form is kept with its own shards
    <T extends Record & Entity, H> Shards<T, H> shards(HeadForm<T, H> form) {
        return (Shards<T, H>)
                shards.computeIfAbsent(form, _ -> new Shards<T, H>(form, snapshot));
    }
}
