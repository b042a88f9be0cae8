package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.head.WordList;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Halves;
import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Listed;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.disk.StoreRoot;
import dev.repotickets.core.store.disk.Trail;
import dev.repotickets.core.store.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The heads of all entities of a kind, true to the files at every call: each folder is looked at,
/// and where something in it has another mark than before, what has is read again.
///
/// Safe for threads, of which one looks at a time.
final class Shards<T extends Record & Entity, H> {
    private final HeadForm<T, H> form;
    private final Snapshot snapshot;
    private final Trail trail;
    private final String shelf;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Seen<H> seen;

    /// What is in one folder.
    record Slice<H>(Shard shard, List<H> heads, List<Fault> faults) {}

    /// What one look found, and when it was; nobody changes it.
    record Seen<H>(
            Optional<Long> time,
            Map<String, Shard> shards,
            Map<String, Slice<H>> slices,
            List<H> heads,
            List<Fault> faults) {

        Seen<H> at(Optional<Long> later) {
            return new Seen<H>(later, shards, slices, heads, faults);
        }
    }

    Shards(HeadForm<T, H> form, Snapshot snapshot, Trail trail) {
        this.form = form;
        this.snapshot = snapshot;
        this.trail = trail;
        this.shelf = form.kind().folder() + "/1." + form.version();
    }

    /// `time` is that of the trail before anything was read.
    Seen<H> look(FileView files, Instant now, Optional<Long> time) {
        lock.lock();
        try {
            @Nullable Seen<H> known = seen;
            Seen<H> made = known == null ? first(files, now, time) : next(known, files, now, time);
            seen = made;
            return made;
        } finally {
            lock.unlock();
        }
    }

    /// True where no more than so many folders would have to be looked at.
    boolean isAtHand(Optional<Long> time, int most) {
        lock.lock();
        try {
            @Nullable Seen<H> known = seen;
            return known != null
                    && time.isPresent()
                    && known.time()
                            .flatMap(trail::since)
                            .filter(units -> units.stream().filter(this::isOurs).count() <= most)
                            .isPresent();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOurs(String unit) {
        return unit.startsWith(form.kind().folder());
    }

    private Seen<H> first(FileView files, Instant now, Optional<Long> time) {
        var before = new HashMap<String, Shard>();
        snapshot.pages(shelf)
                .forEach((name, page) -> Shard.read(page).ifPresent(it -> before.put(name, it)));
        Map<String, Shard> after = refreshed(files, before, names(files), now);
        keep(before, after);
        return seen(time, after, Map.of());
    }

    private Seen<H> next(Seen<H> known, FileView files, Instant now, Optional<Long> time) {
        // Nobody watches what the clone's work trees share.
        boolean isWatched = Layout.folder(form.kind()).root() == StoreRoot.CONTENT;
        Optional<Set<String>> units =
                time.isPresent() && isWatched
                        ? known.time().flatMap(trail::since)
                        : Optional.empty();
        Map<String, Shard> after =
                units.isPresent()
                        ? after(units.get(), known.shards(), files, now)
                        : refreshed(files, known.shards(), names(files), now);
        if (after.equals(known.shards())) {
            return known.at(time);
        }
        keep(known.shards(), after);
        return seen(time, after, known.slices());
    }

    /// Only what may have changed is looked at.
    private Map<String, Shard> after(
            Set<String> units, Map<String, Shard> before, FileView files, Instant now) {
        String folder = form.kind().folder();
        var after = new TreeMap<String, Shard>(before);
        Set<String> changed =
                units.stream()
                        .filter(it -> it.startsWith(folder + "/"))
                        .map(it -> it.substring(folder.length() + 1))
                        .filter(Layout::isShard)
                        .collect(Collectors.toSet());
        if (units.contains(folder)) {
            Set<String> there = names(files);
            after.keySet().retainAll(there);
            there.stream().filter(it -> !before.containsKey(it)).forEach(changed::add);
            changed.retainAll(there);
        }
        after.putAll(refreshed(files, before, changed, now));
        return after;
    }

    /// What is in the place of the folder is for the view to tell.
    private Set<String> names(FileView files) {
        try {
            return files.list(Layout.folder(form.kind())).stream()
                    .filter(Layout::isShard)
                    .collect(Collectors.toSet());
        } catch (ProblemException _) {
            return Set.of();
        }
    }

    private Map<String, Shard> refreshed(
            FileView files, Map<String, Shard> before, Set<String> names, Instant now) {
        StorePath folder = Layout.folder(form.kind());
        Map<String, Shard> after = new ConcurrentSkipListMap<>();
        var done = new AtomicInteger();
        Halves.each(
                List.copyOf(names),
                name -> {
                    after.put(name, refreshed(files, folder.child(name), before, now));
                    snapshot.rebuilding()
                            .reached(Rebuilding.What.HEADS, done.incrementAndGet(), names.size());
                });
        return new TreeMap<>(after);
    }

    /// One folder that cannot be listed must not hide all the others.
    private Shard refreshed(
            FileView files, StorePath folder, Map<String, Shard> before, Instant now) {
        try {
            List<Listed> listed = files.sweep(folder);
            if (listed.isEmpty() && !isFolder(files, folder)) {
                return broken(folder, "is in the place of a folder");
            }
            var reading = new ShardReading<T>(form, files, folder, now);
            return reading.refreshed(before.get(folder.name()), listed);
        } catch (ProblemException e) {
            return broken(folder, e.problem().message());
        }
    }

    private static boolean isFolder(FileView files, StorePath path) {
        return files.stat(path).map(it -> it.type() == Stat.Type.FOLDER).orElse(true);
    }

    /// To be looked at again in any case.
    private static Shard broken(StorePath folder, String reason) {
        var fault = new Fault(ReadFiles.shown(folder), 0, reason);
        return Shard.of(0, List.of(fault), new WordList(), List.of());
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

    /// Of a folder that is as it was, nothing is made anew.
    private Seen<H> seen(
            Optional<Long> time, Map<String, Shard> shards, Map<String, Slice<H>> before) {
        var slices = new TreeMap<String, Slice<H>>();
        var heads = new ArrayList<H>();
        var faults = new ArrayList<Fault>();
        shards.forEach((name, shard) -> {
            @Nullable Slice<H> known = before.get(name);
            Slice<H> slice =
                    known != null && known.shard().equals(shard)
                            ? known
                            : new Slice<H>(shard, shard.heads(form.reading()), shard.faults());
            slices.put(name, slice);
            heads.addAll(slice.heads());
            faults.addAll(slice.faults());
        });
        return new Seen<H>(time, shards, slices, List.copyOf(heads), List.copyOf(faults));
    }
}
