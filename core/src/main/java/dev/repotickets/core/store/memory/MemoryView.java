package dev.repotickets.core.store.memory;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Relevance;
import dev.repotickets.core.text.TextForm;
import dev.repotickets.core.tree.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The state of a memory store at one moment, by kind and key.
final class MemoryView implements Reader {
    final SortedMap<String, SortedMap<String, Record>> entities;
    final SortedMap<String, SortedMap<String, Fact>> facts;
    final SortedMap<String, Integer> counters;

    MemoryView() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private MemoryView(
            SortedMap<String, SortedMap<String, Record>> entities,
            SortedMap<String, SortedMap<String, Fact>> facts,
            SortedMap<String, Integer> counters) {
        this.entities = entities;
        this.facts = facts;
        this.counters = counters;
    }

    MemoryView copy() {
        return new MemoryView(copyOf(entities), copyOf(facts), new TreeMap<>(counters));
    }

    <T extends Record & Entity> void put(Kind<T> kind, Record state, String key) {
        entities.computeIfAbsent(kind.word(), _ -> new TreeMap<>()).put(key, state);
    }

    void put(Kind<?> kind, Fact fact) {
        facts.computeIfAbsent(kind.folder() + "/" + fact.owner(), _ -> new TreeMap<>())
                .put(fact.key(), fact);
    }

    /// The next number of a word that was never given out: behind the last one, or behind the
    /// largest that is here where the word is new.
    int count(Kind<?> kind, String word) {
        String counter = kind.folder() + "-" + word;
        int next = counters.computeIfAbsent(counter, _ -> largest(kind, word)) + 1;
        while (of(kind).containsKey(word + "-" + next)) {
            next++;
        }
        counters.put(counter, next);
        return next;
    }

    @Override
    public <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key) {
        return Optional.ofNullable(of(kind).get(key)).map(kind.type()::cast);
    }

    @Override
    public List<String> keys(Kind<?> kind) {
        return List.copyOf(of(kind).keySet());
    }

    @Override
    public <T extends Record & Entity> List<T> all(Kind<T> kind) {
        return of(kind).values().stream().map(kind.type()::cast).toList();
    }

    @Override
    public <T extends Record & Entity, H> List<H> heads(HeadForm<T, H> form) {
        return all(form.kind()).stream()
                .map(it -> form.of(it, lastActivity(form.kind(), it.key())))
                .toList();
    }

    @Override
    public <T extends Record & Entity, H> Optional<H> head(HeadForm<T, H> form, String key) {
        return find(form.kind(), key).map(it -> form.of(it, lastActivity(form.kind(), key)));
    }

    @Override
    public <T extends Record & Entity> List<Match> matches(TextForm<T> form, List<Phrase> phrases) {
        var texts = new TreeMap<String, List<String>>();
        for (T entity : all(form.kind())) {
            form.texts()
                    .apply(entity, beside(form.kind(), entity.key()))
                    .ifPresent(it -> texts.put(entity.key(), it));
        }
        return Relevance.of(phrases, form.weights(), texts);
    }

    @Override
    public <T extends Record & Entity> Optional<List<Match>> matchesAtHand(
            TextForm<T> form, List<Phrase> phrases) {
        return Optional.of(matches(form, phrases));
    }

    /// All that belongs to an entity.
    private List<Record> beside(Kind<?> kind, String key) {
        Stream<Record> noted =
                entities.values().stream()
                        .flatMap(states -> states.values().stream())
                        .filter(state -> ((Entity) state).owner().equals(key));
        return Stream.concat(noted, facts(kind, key).stream()).toList();
    }

    @Override
    public <T extends Record & Entity> List<T> of(Kind<T> kind, String owner) {
        return all(kind).stream().filter(it -> it.owner().equals(owner)).toList();
    }

    @Override
    public List<Fact> facts(Kind<?> kind, String key) {
        return List.copyOf(facts.getOrDefault(kind.folder() + "/" + key, new TreeMap<>()).values());
    }

    @Override
    public Optional<String> revision(Kind<?> kind, String key) {
        return Optional.ofNullable(of(kind).get(key)).map(MemoryView::revision);
    }

    @Override
    public Optional<Instant> lastActivity(Kind<?> kind, String key) {
        Stream<String> noted =
                entities.values().stream()
                        .flatMap(states -> states.values().stream())
                        .filter(state -> ((Entity) state).owner().equals(key))
                        .map(state -> ((Entity) state).key());
        return Stream.concat(noted, facts(kind, key).stream().map(Fact::key))
                .max(String::compareTo)
                .map(uid -> new Uid(uid).at());
    }

    @Override
    public boolean isConflicted(Kind<?> kind, String key) {
        return false;
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    private int largest(Kind<?> kind, String word) {
        String beginning = word + "-";
        return of(kind).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(suffix -> suffix.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private SortedMap<String, Record> of(Kind<?> kind) {
        return entities.getOrDefault(kind.word(), new TreeMap<>());
    }

    @SuppressWarnings("unchecked") // a record has the shape of its own class
    private static String revision(Record state) {
        Shape<Record> shape = Shape.of((Class<Record>) state.getClass());
        return Revision.of(shape.write(state).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <V> SortedMap<String, SortedMap<String, V>> copyOf(
            SortedMap<String, SortedMap<String, V>> original) {
        var copy = new TreeMap<String, SortedMap<String, V>>();
        original.forEach((key, value) -> copy.put(key, new TreeMap<>(value)));
        return copy;
    }
}
