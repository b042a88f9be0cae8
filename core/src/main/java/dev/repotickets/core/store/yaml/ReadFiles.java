package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.disk.StoreRoot;
import dev.repotickets.core.tree.Node;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The files and folders that one read or write has looked at, each once, by way of what the store
/// remembers of them; and what could not be understood.
final class ReadFiles {
    private static final String FOLDER = ".tickets/";
    private static final String SHARED = "what the clone's work trees share: ";

    private final FileView files;
    private final Caches caches;
    private final Instant now;
    private final Optional<Long> time;
    private final Set<StorePath> own = new HashSet<>();
    private final Map<StorePath, Parsed> seen = new HashMap<>();
    private final Map<StorePath, List<String>> listed = new HashMap<>();
    private final Map<String, Fault> faults = new TreeMap<>();

    /// `time` is that of the trail before anything is read.
    ReadFiles(FileView files, Caches caches, Instant now, Optional<Long> time) {
        this.files = files;
        this.caches = caches;
        this.now = now;
        this.time = time;
    }

    /// Says that this write has changed a file: it and the folders above are read anew, and past
    /// the cache.
    void changed(StorePath file) {
        seen.remove(file);
        own.add(file);
        for (StorePath folder = file.parent(); !folder.isRoot(); folder = folder.parent()) {
            listed.remove(folder);
            own.add(folder);
        }
    }

    void wrote(StorePath file, Parsed.Held held) {
        seen.put(file, held);
    }

    /// The entities of a kind that this write has changed, or beside which it has written.
    Set<String> own(Kind<?> kind) {
        return own.isEmpty()
                ? Set.of()
                : own.stream()
                        .flatMap(it -> Layout.owner(kind, it).stream())
                        .collect(Collectors.toSet());
    }

    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /// A path as people know it.
    static String shown(StorePath path) {
        return (path.root() == StoreRoot.COMMON ? SHARED : FOLDER) + path.path();
    }

    void stray(StorePath folder, String name) {
        add(strayed(folder, name));
    }

    /// What is wrong with a file that no entity has.
    static Fault strayed(StorePath folder, String name) {
        String shown = Quoted.text(name);
        String path = shown(folder) + "/" + shown.substring(1, shown.length() - 1);
        return new Fault(path, 0, "is not where a file of its name is looked for");
    }

    void add(Fault fault) {
        faults.put(fault.path(), fault);
    }

    /// The names in a folder; none where it cannot be listed.
    List<String> names(StorePath folder) {
        List<String> known = listed.get(folder);
        if (known == null) {
            known = listable(folder);
            listed.put(folder, known);
        }
        return known;
    }

    /// One folder that cannot be listed must not hide all the others.
    private List<String> listable(StorePath folder) {
        try {
            return own.contains(folder) ? files.list(folder) : cachedNames(folder);
        } catch (ProblemException e) {
            add(new Fault(shown(folder), 0, e.problem().message()));
            return List.of();
        }
    }

    private List<String> cachedNames(StorePath folder) {
        Optional<List<String>> still = still(caches.folders(), folder);
        if (still.isPresent()) {
            return still.get();
        }
        Optional<Stat> stat = files.stat(folder);
        if (stat.isEmpty()) {
            return List.of();
        }
        if (stat.get().type() != Stat.Type.FOLDER) {
            add(new Fault(shown(folder), 0, "is in the place of a folder"));
            return List.of();
        }
        return caches.folders()
                .flatMap(it -> it.get(folder, stat.get()))
                .orElseGet(() -> {
                    List<String> names = files.list(folder);
                    caches.folders().ifPresent(it -> it.put(folder, stat.get(), names, now, time));
                    return names;
                });
    }

    /// What is made of a file, once.
    Parsed parsed(StorePath file, Function<Node.Fields, Optional<Record>> meaning) {
        Parsed known = seen.get(file);
        if (known != null) {
            return known;
        }
        Parsed parsed =
                own.contains(file) ? parse(file, files.look(file), meaning) : cached(file, meaning);
        seen.put(file, parsed);
        if (parsed instanceof Parsed.Broken(Fault fault)) {
            add(fault);
        }
        return parsed;
    }

    private Parsed cached(StorePath file, Function<Node.Fields, Optional<Record>> meaning) {
        Optional<Parsed> still = still(caches.files(), file);
        if (still.isPresent()) {
            return still.get();
        }
        Optional<Stat> stat = files.stat(file);
        Optional<Parsed> known =
                stat.flatMap(it -> caches.files().flatMap(cache -> cache.get(file, it)));
        if (known.isPresent()) {
            return known.get();
        }
        Found found = files.look(file);
        Parsed parsed = parse(file, found, meaning);
        if (!(found instanceof Found.Refused)) {
            // A permission that is given later leaves no mark that the cache would notice.
            stat.ifPresent(it ->
                    caches.files().ifPresent(cache -> cache.put(file, it, parsed, now, time)));
        }
        return parsed;
    }

    /// What was read where nothing can have changed since.
    private <V> Optional<V> still(Optional<StatCache<V>> cache, StorePath path) {
        return time.isPresent()
                ? cache.flatMap(it -> it.still(path, caches.trail()))
                : Optional.empty();
    }

    static Parsed parse(
            StorePath file, Found found, Function<Node.Fields, Optional<Record>> meaning) {
        String path = shown(file);
        return switch (found) {
            case Found.Absent _ -> new Parsed.Missing();
            case Found.Refused(Found.Reason reason) ->
                    new Parsed.Broken(new Fault(path, 0, reason.words()));
            case Found.Present(var image) -> Parsed.of(path, image.bytes(), meaning);
        };
    }
}
