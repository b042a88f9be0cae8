package dev.repotickets.core.store.memory;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.store.Following;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Writer;
import java.util.List;
import java.util.Optional;

/// One write on a copy of the state, which takes the place of the original when it succeeds.
final class MemoryWriter implements Writer {
    private final MemoryView view;
    private final Following following;
    private final IdSource ids;

    MemoryWriter(MemoryView view, List<Policy> policies, IdSource ids) {
        this.view = view;
        this.following = new Following(policies, ids, Optional::empty);
        this.ids = ids;
    }

    @Override
    public <T extends Record & Entity> T apply(Change<T> change) {
        following.apply(change, this, this::keep, view::put);
        return change.state();
    }

    @Override
    public void keep(Kind<?> kind, Fact fact) {
        view.put(kind, fact);
    }

    @Override
    public String mint(Kind<?> kind, String word) {
        return word + "-" + view.count(kind, word);
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public MemoryView view() {
        return view;
    }

    @Override
    public boolean hasChanged() {
        return !following.events().isEmpty();
    }

    List<Event> events() {
        return following.events();
    }

    private <T extends Record & Entity> void keep(Change<T> change) {
        view.put(change.kind(), change.state(), change.state().key());
    }
}
