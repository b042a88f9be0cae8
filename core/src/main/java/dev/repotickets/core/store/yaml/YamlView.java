package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.StorePath;
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
import java.util.stream.Stream;

/// The files of one moment, as entities. It belongs to one read or write, and remembers what it has
/// read.
final class YamlView implements Reader {
    /// Folders whose tickets are put into the index in a few milliseconds.
    private static final int FEW_PARTS = 8;

    private final FileView files;
    private final Caches caches;
    private final Instant now;
    private final Optional<Long> time;
    private final Kinds kinds;
    private final ReadFiles reading;
    private final Map<HeadForm<?, ?>, Shards.Seen<?>> heads = new HashMap<>();
    private final Map<StorePath, List<Record>> notes = new HashMap<>();
    private final Map<Kind<?>, SortedMap<String, Record>> whole = new HashMap<>();
    private final Map<Kind<?>, Set<String>> stale = new HashMap<>();

    YamlView(FileView files, Caches caches, Kinds kinds, Instant now) {
        this.files = files;
        this.caches = caches;
        this.kinds = kinds;
        this.now = now;
        this.time = files.time(caches.trail());
        this.reading = new ReadFiles(files, caches, now, time);
    }

    /// Says that this write has changed a file.
    void changed(StorePath file) {
        reading.changed(file);
        notes.remove(file.parent());
        for (Kind<?> kind : whole.keySet()) {
            Layout.key(kind, file)
                    .ifPresent(key -> stale.computeIfAbsent(kind, _ -> new HashSet<>()).add(key));
        }
    }

    /// Says what is in a file that this write has changed, so that nobody has to read it again.
    void wrote(StorePath file, Parsed.Held held) {
        reading.wrote(file, held);
    }

    @Override
    public <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key) {
        return entity(file(kind, key)).map(kind.type()::cast);
    }

    @Override
    public List<String> keys(Kind<?> kind) {
        return Layout.keys(reading::names, kind, reading::stray);
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

    @Override
    public <T extends Record & Entity, H> List<H> heads(HeadForm<T, H> form) {
        Shards.Seen<H> seen = seen(form);
        seen.faults().forEach(reading::add);
        Set<String> changed = reading.own(form.kind());
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
        return reading.own(form.kind()).contains(key)
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
        reading.names(Layout.folder(form.kind()));
        return (Shards.Seen<H>)
                heads.computeIfAbsent(
                        form, _ -> caches.shards(form).look(files.stored(), now, time));
    }

    @Override
    public <T extends Record & Entity> List<Match> matches(TextForm<T> form, List<Phrase> phrases) {
        List<Match> stored =
                stored(form, phrases, Integer.MAX_VALUE)
                        .orElseGet(() -> Relevance.of(phrases, form.weights(), texts(form)));
        Set<String> changed = reading.own(form.kind());
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
        return reading.faults();
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
        return reading.parsed(Layout.file(kind, key), fields -> root(kind, key, fields));
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
        return Layout.isKey(owner)
                ? Layout.uids(reading::names, kind, owner, reading::stray)
                : List.of();
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
                            reading.parsed(
                                    folder.child(uid + Layout.ENDING),
                                    fields ->
                                            kinds.readBeside(fields, owner)
                                                    .map(it -> named("uid", uid, it))))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Record> entity(Parsed parsed) {
        return parsed instanceof Parsed.Held held ? held.entity() : Optional.empty();
    }
}
