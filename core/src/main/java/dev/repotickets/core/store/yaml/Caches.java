package dev.repotickets.core.store.yaml;

import java.util.List;

/// What one store remembers between its reads and writes: files as entities, folders as names.
record Caches(StatCache<Parsed> files, StatCache<List<String>> folders) {
    private static final long MOST = 64L << 20;

    Caches() {
        this(new StatCache<>(MOST), new StatCache<>(MOST));
    }
}
