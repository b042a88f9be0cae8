package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import dev.repotickets.core.store.disk.StoreRoot;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Relevance;
import dev.repotickets.core.text.TextForm;
import dev.repotickets.core.tree.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of one moment, as entities. It belongs to one read or write, and remembers what it has
/// read.
final class YamlView implements Reader {
    /// Folders whose tickets are put into the index in a few milliseconds.
    private static final int FEW_PARTS = 8;

    private static final String FOLDER = ".tickets/";
    private static final String SHARED = "what the clone's work trees share: ";

    private final FileView files;
    private final Caches caches;
    private final Instant now;
    private final Optional<Long> time;
    private final Kinds kinds;
    private final Set<StorePath> own = new HashSet<>();
    private final Map<StorePath, Parsed> seen = new HashMap<>();
    private final Map<StorePath, List<String>> listed = new HashMap<>();
    private final Map<HeadForm<?, ?>, Shards.Seen<?>> heads = new HashMap<>();
    private final Map<StorePath, List<Record>> notes = new HashMap<>();
    private final Map<String, Fault> faults = new TreeMap<>();
    private final Map<Kind<?>, SortedMap<String, Record>> whole = new HashMap<>();
    private final Map<Kind<?>, Set<String>> stale = new HashMap<>();

    YamlView(FileView files, Caches caches, Kinds kinds, Instant now) {
        this.files = files;
        this.caches = caches;
        this.kinds = kinds;
        this.now = now;
        this.time = caches.trail().time();
    }

    /// Says that this write has changed a file: it and the folders above are read anew, and past
    /// the cache.
    void changed(StorePath file) {
        seen.remove(file);
        own.add(file);
        for (Kind<?> kind : whole.keySet()) {
            Layout.key(kind, file)
                    .ifPresent(key -> stale.computeIfAbsent(kind, _ -> new HashSet<>()).add(key));
        }
        for (StorePath folder = file.parent(); !folder.isRoot(); folder = folder.parent()) {
            listed.remove(folder);
            notes.remove(folder);
            own.add(folder);
        }
    }

    @Override
    public <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key) {
        return entity(file(kind, key)).map(kind.type()::cast);
    }

    @Override
    public List<String> keys(Kind<?> kind) {
        return Layout.keys(this::names, kind, this::stray);
    }

    @Override
    public <T extends Record & Entity> List<T> all(Kind<T> kind) {
        SortedMap<String, Record> all = whole.computeIfAbsent(kind, _ -> load(kind));
        Set<String> changed = stale.remove(kind);
        if (changed != null) {
            changed.forEach(key -> renew(all, kind, key));
        }
        return all.values().stream().map(kind.type()::cast).toList();
    }

    private SortedMap<String, Record> load(Kind<?> kind) {
        var all = new TreeMap<String, Record>();
        keys(kind).forEach(key -> renew(all, kind, key));
        return all;
    }

    private void renew(SortedMap<String, Record> all, Kind<?> kind, String key) {
        entity(file(kind, key))
                .ifPresentOrElse(entity -> all.put(key, entity), () -> all.remove(key));
    }

    /// The entities of a kind that this write has changed, or beside which it has written.
    private Set<String> own(Kind<?> kind) {
        if (own.isEmpty()) {
            return Set.of();
        }
        return own.stream()
                .flatMap(it -> Layout.owner(kind, it).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public <T extends Record & Entity, H> List<H> heads(HeadForm<T, H> form) {
        Shards.Seen<H> seen = seen(form);
        seen.faults().forEach(this::add);
        Set<String> changed = own(form.kind());
        if (changed.isEmpty()) {
            return seen.heads();
        }
        return Stream.concat(
                        seen.heads().stream()
                                .filter(it -> !changed.contains(form.naming().apply(it))),
                        changed.stream().flatMap(key -> read(form, key).stream()))
                .toList();
    }

    @Override
    public <T extends Record & Entity, H> Optional<H> head(HeadForm<T, H> form, String key) {
        if (!Layout.isKey(key)) {
            return Optional.empty();
        }
        Shards.Seen<H> seen = seen(form);
        return own(form.kind()).contains(key)
                ? read(form, key)
                : Optional.ofNullable(seen.shards().get(Layout.shard(form.kind(), key).name()))
                        .flatMap(it -> it.head(key))
                        .map(form.reading());
    }

    private <T extends Record & Entity, H> Optional<H> read(HeadForm<T, H> form, String key) {
        return find(form.kind(), key).map(it -> form.of(it, lastActivity(form.kind(), key)));
    }

    /// The heads as of the first time that this view was asked.
    @SuppressWarnings("unchecked") // a form is kept with its own heads
    private <T extends Record & Entity, H> Shards.Seen<H> seen(HeadForm<T, H> form) {
        // Whatever is in the place of the folder becomes a fault.
        names(Layout.folder(form.kind()));
        return (Shards.Seen<H>)
                heads.computeIfAbsent(
                        form, _ -> caches.shards(form).look(files.stored(), now, time));
    }

    @Override
    public <T extends Record & Entity> List<Match> matches(TextForm<T> form, List<Phrase> phrases) {
        List<Match> stored =
                stored(form, phrases, Integer.MAX_VALUE)
                        .orElseGet(() -> Relevance.of(phrases, form.weights(), texts(form)));
        Set<String> changed = own(form.kind());
        if (changed.isEmpty()) {
            return stored;
        }
        // What this write has changed is in no index yet.
        Map<String, List<String>> own = texts(form, changed);
        return Stream.concat(
                        stored.stream().filter(it -> !changed.contains(it.key())),
                        Relevance.of(phrases, form.weights(), own).stream())
                .toList();
    }

    @Override
    public <T extends Record & Entity> Optional<List<Match>> matchesAtHand(
            TextForm<T> form, List<Phrase> phrases) {
        return caches.shards(form.heads()).isAtHand(time, FEW_PARTS)
                ? stored(form, phrases, FEW_PARTS)
                : Optional.empty();
    }

    private <T extends Record & Entity> Optional<List<Match>> stored(
            TextForm<T> form, List<Phrase> phrases, int mostParts) {
        Map<String, Shard> shards = seen(form.heads()).shards();
        String shelf = form.kind().folder() + "/" + form.version();
        var source = new ShardTexts<T>(form, shards, files.stored(), kinds);
        return caches.snapshot().matches(shelf, source, phrases, form.weights(), mostParts);
    }

    private <T extends Record & Entity> Map<String, List<String>> texts(TextForm<T> form) {
        return texts(form, Set.copyOf(keys(form.kind())));
    }

    private <T extends Record & Entity> Map<String, List<String>> texts(
            TextForm<T> form, Set<String> keys) {
        var texts = new TreeMap<String, List<String>>();
        for (String key : keys) {
            List<Record> beside = beside(form.kind(), key, Record.class);
            find(form.kind(), key)
                    .flatMap(it -> form.texts().apply(it, beside))
                    .ifPresent(it -> texts.put(key, it));
        }
        return texts;
    }

    @Override
    public <T extends Record & Entity> List<T> of(Kind<T> kind, String owner) {
        return beside(kind, owner, kind.type());
    }

    @Override
    public List<Fact> facts(Kind<?> kind, String key) {
        return beside(kind, key, Fact.class);
    }

    @Override
    public Optional<String> revision(Kind<?> kind, String key) {
        return file(kind, key) instanceof Parsed.Held held
                ? Optional.of(held.revision())
                : Optional.empty();
    }

    @Override
    public Optional<Instant> lastActivity(Kind<?> kind, String key) {
        List<String> uids = uids(kind, key);
        return uids.isEmpty() ? Optional.empty() : Optional.of(new Uid(uids.getLast()).at());
    }

    @Override
    public boolean isConflicted(Kind<?> kind, String key) {
        return file(kind, key) instanceof Parsed.Held held && held.conflicted();
    }

    @Override
    public List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /// Why the file of an entity cannot be understood; nothing where it can, or where none is.
    Optional<Fault> fault(Kind<?> kind, String key) {
        return file(kind, key) instanceof Parsed.Broken(Fault fault)
                ? Optional.of(fault)
                : Optional.empty();
    }

    private Parsed file(Kind<?> kind, String key) {
        if (!Layout.isKey(key)) {
            return new Parsed.Missing();
        }
        return parsed(Layout.file(kind, key), fields -> root(kind, key, fields));
    }

    static Optional<Record> root(Kind<?> kind, String key, Node.Fields fields) {
        return Optional.of(named("id", key, Codecs.of(kind.type()).read(fields)));
    }

    /// The entity, where it is the one that its file is named after.
    private static Record named(String field, String name, Record entity) {
        String actual = ((Entity) entity).key();
        if (!actual.equals(name)) {
            throw new Problem.InvalidArgument(
                            field, "its " + field + " is " + actual + ", but its name says " + name)
                    .toException();
        }
        return entity;
    }

    private List<String> uids(Kind<?> kind, String owner) {
        return Layout.isKey(owner) ? Layout.uids(this::names, kind, owner, this::stray) : List.of();
    }

    private <T extends Record> List<T> beside(Kind<?> kind, String owner, Class<T> type) {
        if (!Layout.isKey(owner)) {
            return List.of();
        }
        var found = new ArrayList<T>();
        for (Record each :
                notes.computeIfAbsent(Layout.beside(kind, owner), _ -> beside(kind, owner))) {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        }
        return found;
    }

    private List<Record> beside(Kind<?> kind, String owner) {
        StorePath folder = Layout.beside(kind, owner);
        var all = new ArrayList<Record>();
        for (String uid : uids(kind, owner)) {
            entity(
                            parsed(
                                    folder.child(uid + Layout.ENDING),
                                    fields ->
                                            kinds.readBeside(fields, owner)
                                                    .map(it -> named("uid", uid, it))))
                    .ifPresent(all::add);
        }
        return all;
    }

    /// A path as people know it.
    static String shown(StorePath path) {
        return (path.root() == StoreRoot.COMMON ? SHARED : FOLDER) + path.path();
    }

    private void stray(StorePath folder, String name) {
        add(strayed(folder, name));
    }

    /// What is wrong with a file that no entity has.
    static Fault strayed(StorePath folder, String name) {
        String shown = Quoted.text(name);
        String path = shown(folder) + "/" + shown.substring(1, shown.length() - 1);
        return new Fault(path, 0, "is not where a file of its name is looked for");
    }

    private void add(Fault fault) {
        faults.put(fault.path(), fault);
    }

    private List<String> names(StorePath folder) {
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
            String path = shown(folder);
            faults.put(path, new Fault(path, 0, e.problem().message()));
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
            String path = shown(folder);
            faults.put(path, new Fault(path, 0, "is in the place of a folder"));
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

    private static Optional<Record> entity(Parsed parsed) {
        return parsed instanceof Parsed.Held held ? held.entity() : Optional.empty();
    }

    private Parsed parsed(StorePath file, Function<Node.Fields, Optional<Record>> meaning) {
        Parsed known = seen.get(file);
        if (known != null) {
            return known;
        }
        Parsed parsed =
                own.contains(file) ? parse(file, files.look(file), meaning) : cached(file, meaning);
        seen.put(file, parsed);
        if (parsed instanceof Parsed.Broken(Fault fault)) {
            faults.put(fault.path(), fault);
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
