package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Listed;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The heads of all entities of a kind, true to the files at every call: each folder is looked at,
/// and where something in it has another mark than before, what has is read again.
///
/// Safe for threads, of which one looks at a time.
final class Shards<T extends Record & Entity, H> {
    private final HeadForm<T, H> form;
    private final Snapshot snapshot;
    private final String shelf;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Seen<H> seen;

    /// What one look found; nobody changes it.
    record Seen<H>(Map<String, Shard> shards, List<H> heads, List<Fault> faults) {}

    Shards(HeadForm<T, H> form, Snapshot snapshot) {
        this.form = form;
        this.snapshot = snapshot;
        this.shelf = form.kind().folder() + "/1." + form.version();
    }

    Seen<H> look(FileView files, Instant now) {
        lock.lock();
        try {
            @Nullable Seen<H> known = seen;
            Map<String, Shard> before = known == null ? kept() : known.shards();
            Map<String, Shard> after = refreshed(files, before, now);
            if (known != null && after.equals(before)) {
                return known;
            }
            keep(before, after);
            Seen<H> made = seen(after);
            seen = made;
            return made;
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Shard> kept() {
        var shards = new HashMap<String, Shard>();
        snapshot.pages(shelf).forEach((name, page) -> shards.put(name, new Shard(page)));
        return shards;
    }

    private Map<String, Shard> refreshed(FileView files, Map<String, Shard> before, Instant now) {
        StorePath folder = Layout.folder(form.kind());
        Map<String, Shard> after = new ConcurrentSkipListMap<>();
        Halves.each(
                files.list(folder).stream().filter(Layout::isShard).toList(),
                name -> {
                    List<Listed> listed = files.sweep(folder.child(name));
                    var reading = new ShardReading<T>(form, files, folder.child(name), now);
                    after.put(name, reading.refreshed(before.get(name), listed));
                });
        return new TreeMap<>(after);
    }

    private void keep(Map<String, Shard> before, Map<String, Shard> after) {
        var pages = new HashMap<String, byte[]>();
        after.forEach((name, shard) -> {
            if (!shard.equals(before.get(name))) {
                pages.put(name, shard.bytes());
            }
        });
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        if (!pages.isEmpty() || !gone.isEmpty()) {
            snapshot.put(shelf, pages, gone);
        }
    }

    private Seen<H> seen(Map<String, Shard> shards) {
        var heads = new ArrayList<H>();
        var faults = new ArrayList<Fault>();
        for (Shard shard : shards.values()) {
            shard.heads(form.reading(), heads);
            faults.addAll(shard.faults());
        }
        return new Seen<H>(shards, List.copyOf(heads), List.copyOf(faults));
    }
}
