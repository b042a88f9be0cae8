package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.core.store.disk.Trail;
import dev.repotickets.core.store.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// What one store remembers between its reads and writes: files as entities, folders as names,
/// heads.
final class Caches {
    private static final long MOST = 64L << 20;

    private final Optional<StatCache<Parsed>> files;
    private final Optional<StatCache<List<String>>> folders;
    private final ConcurrentMap<HeadForm<?, ?>, Shards<?, ?>> shards = new ConcurrentHashMap<>();
    private final Snapshot snapshot;
    private final Trail trail;

    /// A short program has no use for what it read a moment ago, which its view remembers.
    Caches(Snapshot snapshot, Trail trail, boolean resident) {
        this.files = resident ? Optional.of(new StatCache<>(MOST)) : Optional.empty();
        this.folders = resident ? Optional.of(new StatCache<>(MOST)) : Optional.empty();
        this.snapshot = snapshot;
        this.trail = trail;
    }

    Trail trail() {
        return trail;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Optional<StatCache<Parsed>> files() {
        return files;
    }

    Optional<StatCache<List<String>>> folders() {
        return folders;
    }

    List<CacheFigures> figures() {
        return Stream.concat(
                        files.stream().map(it -> it.figures("files")),
                        folders.stream().map(it -> it.figures("folders")))
                .toList();
    }

    @SuppressWarnings("unchecked") // a form is kept with its own shards
    <T extends Record & Entity, H> Shards<T, H> shards(HeadForm<T, H> form) {
        return (Shards<T, H>)
                shards.computeIfAbsent(form, _ -> new Shards<T, H>(form, snapshot, trail));
    }
}
