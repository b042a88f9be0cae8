package dev.repotickets.core.store.memory;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Following;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One write on a copy of the state, which takes the place of the original when it succeeds.
final class MemoryWriter implements Writer {
    private final MemoryView view;
    private final Following following;
    private final IdSource ids;

    MemoryWriter(MemoryView view, List<Policy> policies, IdSource ids) {
        this.view = view;
        this.following = new Following(policies, ids);
        this.ids = ids;
    }

    @Override
    public <T extends Record & Entity> T apply(Change<T> change) {
        following.apply(change, this, this::keep, view::put);
        return change.state();
    }

    @Override
    public String mint(Kind<?> kind, String word) {
        return word + "-" + view.count(kind, word);
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    MemoryView view() {
        return view;
    }

    List<Event> events() {
        return following.events();
    }

    @Override
    public <T extends Record & Entity> Optional<T> find(Kind<T> kind, String key) {
        return view.find(kind, key);
    }

    @Override
    public List<String> keys(Kind<?> kind) {
        return view.keys(kind);
    }

    @Override
    public <T extends Record & Entity> List<T> all(Kind<T> kind) {
        return view.all(kind);
    }

    @Override
    public <T extends Record & Entity> List<T> of(Kind<T> kind, String owner) {
        return view.of(kind, owner);
    }

    @Override
    public List<Fact> facts(Kind<?> kind, String key) {
        return view.facts(kind, key);
    }

    @Override
    public Optional<String> revision(Kind<?> kind, String key) {
        return view.revision(kind, key);
    }

    @Override
    public Optional<Instant> lastActivity(Kind<?> kind, String key) {
        return view.lastActivity(kind, key);
    }

    @Override
    public boolean isConflicted(Kind<?> kind, String key) {
        return false;
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    private <T extends Record & Entity> void keep(Change<T> change) {
        view.put(change.kind(), change.state(), change.state().key());
    }
}
