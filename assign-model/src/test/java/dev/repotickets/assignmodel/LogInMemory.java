package dev.repotickets.assignmodel;

import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A log that counts what is read of it. It grows.
public final class LogInMemory implements OutcomeLog {
    private final TreeMap<OutcomeId, Outcome> outcomes = new TreeMap<>();
    private final TreeSet<OutcomeId> damaged = new TreeSet<>();
    private final Optional<Path> cache;
    private final List<OutcomeId> read = new ArrayList<>();

    public LogInMemory(Optional<Path> cache, Collection<Outcome> outcomes) {
        this.cache = cache;
        add(outcomes);
    }

    public static LogInMemory of(Outcome... outcomes) {
        return new LogInMemory(Optional.empty(), List.of(outcomes));
    }

    public void add(Collection<Outcome> more) {
        more.forEach(it -> outcomes.put(it.id(), it));
    }

    public void remove(OutcomeId id) {
        outcomes.remove(id);
    }

    public void damage(OutcomeId id) {
        damaged.add(id);
    }

    public void repair(OutcomeId id) {
        damaged.remove(id);
    }

    /// What was read since it was asked last.
    public List<OutcomeId> takeRead() {
        List<OutcomeId> taken = List.copyOf(read);
        read.clear();
        return taken;
    }

    @Override
    public List<OutcomeId> ids() {
        return List.copyOf(outcomes.keySet());
    }

    @Override
    public List<Outcome> read(Collection<OutcomeId> ids) {
        read.addAll(ids);
        return ids.stream()
                .filter(it -> !damaged.contains(it))
                .flatMap(it -> Optional.ofNullable(outcomes.get(it)).stream())
                .sorted(java.util.Comparator.comparing(Outcome::id))
                .toList();
    }

    @Override
    public Optional<Path> cache() {
        return cache;
    }
}
